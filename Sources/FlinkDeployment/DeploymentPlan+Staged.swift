package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords

extension DeploymentPlan {
    /// The configuration as the containers find it: with the id as `high-availability.cluster-id` where none is set.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a value that the file cannot carry.
    package func stagedConfiguration(for id: ApplicationID) throws(DeployError) -> FlinkConfiguration.Staged {
        throw DeployError(.defect, "not there yet")
    }

    /// What the ResourceManager is told.
    ///
    /// - Parameters:
    ///   - staged: by key, each resource with a ``PlannedResource/stagedPath`` as HDFS reports it.
    ///   - tags: added to the plan's own.
    /// - Throws: ``DeployError`` `defect` where one is missing, else as ``stagedConfiguration(for:)``.
    package func submissionContext(
        for id: ApplicationID, staged: [String: LocalResource], tags: [String] = []
    ) throws(DeployError) -> ApplicationSubmissionContext {
        throw DeployError(.defect, "not there yet")
    }

    /// The same before there is an id: `application_0_0000` stands for it, and staged files have the time 0.
    package func previewContext() throws(DeployError) -> ApplicationSubmissionContext {
        throw DeployError(.defect, "not there yet")
    }
}
