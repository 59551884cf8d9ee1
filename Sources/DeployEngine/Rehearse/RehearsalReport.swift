package import Diagnostics

/// What came of importing a Python program as its containers would.
package struct RehearsalReport: Hashable, Sendable, Codable {
    /// The program: a script's name in the container, or a module.
    package var program: String
    /// What would run main, as the containers see it.
    package var interpreter: String
    /// The interpreter's version; nil where it did not run.
    package var python: String?
    /// Import statements that were executed.
    package var imports = 0
    /// The first import that is sure to fail; nil where none was found.
    package var failure: ImportFailure?
    /// What may fail or could not be rehearsed, and further imports that fail.
    package var findings: [Finding] = []

    /// The error that ends a deployment for this report; nil where it can go on.
    package var error: DeployError? {
        failure.map { failure in
            DeployError(
                .rehearsalFailed, "\(program) cannot be imported: \(failure.description)",
                hint: Rules.cure(for: failure.cause) ?? Self.hint(failure), cause: failure.evidence)
        }
    }

    private static func hint(_ failure: ImportFailure) -> String {
        failure.traceback == nil
            ? "Without --rehearse it is submitted as it is"
            : "It would fail in the container in the same way; nothing was staged"
    }

    static let importCode = "rehearsal-import"
    static let unseenCode = "rehearsal-unseen"
}
