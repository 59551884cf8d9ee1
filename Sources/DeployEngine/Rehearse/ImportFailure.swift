/// Why a program cannot be imported.
package struct ImportFailure: Hashable, Sendable, Codable {
    /// `ModuleNotFoundError: No module named 'pandaz'`.
    package var exception: String
    /// `job.py line 3`; nil where no line of the program is to blame.
    package var place: String?
    /// What Python printed, with paths as in the container; nil where it printed nothing.
    package var traceback: String?

    /// The traceback as an error's cause.
    struct Evidence: Error, CustomStringConvertible {
        let description: String
    }

    var evidence: Evidence? { traceback.map { Evidence(description: $0) } }
    var cause: RootCause { RootCause(exception: exception, place: place) }
}

extension ImportFailure: CustomStringConvertible {
    package var description: String { exception + (place.map { " (\($0))" } ?? "") }
}

extension ImportFailure {
    /// Reads a traceback as Python prints it.
    init(traceback: String) {
        let lines = traceback.split(whereSeparator: \.isNewline)
        let cause = PythonTraceback.cause(in: traceback)
        self.init(
            exception: cause?.exception ?? lines.last.map(String.init) ?? "it says nothing", place: cause?.place,
            traceback: lines.isEmpty ? nil : lines.joined(separator: "\n"))
    }
}
