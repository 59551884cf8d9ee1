package import Diagnostics
import FlinkConfiguration
package import HadoopRecords

extension DeploymentPlan {
    /// The plan as it may be printed: a mark stands in place of each value whose key or variable names a secret.
    package var redacted: DeploymentPlan {
        var copy = self
        copy.configuration = configuration.redacted
        copy.environment = Self.redacted(environment)
        return copy
    }

    /// ``previewContext()`` as it may be printed.
    ///
    /// - Throws: ``DeployError`` as ``stagedConfiguration(for:)``.
    package func redactedPreviewContext() throws(DeployError) -> ApplicationSubmissionContext {
        var context = try previewContext()
        let properties = try stagedConfiguration(for: context.applicationID).dynamicProperties
        context.amContainerSpec.command = try command.text(properties: Self.redacted(properties))
        context.amContainerSpec.environment = Self.redacted(context.amContainerSpec.environment)
        return context
    }

    private static func redacted(_ values: [String: String]) -> [String: String] {
        Dictionary(values.map { ($0, Redaction.redacted($1, of: $0)) }) { first, _ in first }
    }
}
