package import Diagnostics
package import HadoopRecords

/// Says why an application ended badly.
package struct Ending: Sendable {
    let source: any ApplicationSource

    package init(source: any ApplicationSource) {
        self.source = source
    }

    /// - Returns: nil for one that has not ended, or that ended well.
    package func error(of application: ApplicationReport) async -> DeployError? {
        guard let outcome = ApplicationOutcome(application), let code = outcome.code,
            let explanation = await source.explanation(of: application, patience: nil)
        else { return nil }
        return Self.error(code, application.applicationID, explanation)
    }

    /// What speaks against the success of an application that ended well: that it ran nothing.
    ///
    /// - Returns: nil where nothing does.
    package func doubt(of application: ApplicationReport) async -> Explanation? {
        guard ApplicationOutcome(application) == .succeeded else { return nil }
        return await source.explanation(of: application, patience: .seconds(3))
    }

    package static func error(
        _ code: DeployError.Code, _ id: ApplicationID, _ explanation: Explanation
    ) -> DeployError {
        DeployError(code, "\(id) \(explanation.summary)", hint: explanation.cure)
    }
}
