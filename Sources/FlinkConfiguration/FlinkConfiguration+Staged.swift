package import Diagnostics

extension FlinkConfiguration {
    /// The configuration as the JobManager and the TaskManagers find it in their folder.
    package struct Staged: Hashable, Sendable {
        /// The file's content: lines for ``ConfigurationFileKind/flinkConf``, a JSON object (which is YAML) with flat
        /// keys for ``ConfigurationFileKind/configYAML``.
        package let content: [UInt8]
        /// What the old file cannot hold (`#`, a line break, blanks at an end): these go into the JobManager's command
        /// as dynamic properties. Empty for ``ConfigurationFileKind/configYAML``.
        package let dynamicProperties: [String: String]
    }

    /// - Throws: ``DeployError`` `configurationWrong` for a value that no way can carry.
    package func staged() throws(DeployError) -> Staged {
        throw DeployError(.defect, "not there yet")
    }
}
