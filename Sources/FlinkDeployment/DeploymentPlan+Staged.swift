package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords

extension DeploymentPlan {
    /// The configuration as the containers find it: with the id as `high-availability.cluster-id` where none is set.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a value that the file cannot carry.
    package func stagedConfiguration(for id: ApplicationID) throws(DeployError) -> FlinkConfiguration.Staged {
        var configuration = configuration
        if configuration.string(FlinkOptions.haClusterID) == nil {
            configuration.set(
                FlinkOptions.haClusterID, .text(id.description), origin: .derived("the application's id"))
        }
        return try configuration.staged()
    }

    /// What the ResourceManager is told.
    ///
    /// - Parameters:
    ///   - staged: by key, each resource with a ``PlannedResource/stagedPath`` as HDFS reports it.
    ///   - tags: added to the plan's own.
    /// - Throws: ``DeployError`` `defect` where one is missing, else as ``stagedConfiguration(for:)``.
    package func submissionContext(
        for id: ApplicationID, staged: [String: LocalResource], tags extra: [String] = []
    ) throws(DeployError) -> ApplicationSubmissionContext {
        var localResources: [String: LocalResource] = [:]
        for resource in resources where resource.announcement != .job {
            guard let local = resource.inPlace ?? staged[resource.key] else {
                throw DeployError(.defect, "\(resource.key) was not staged")
            }
            localResources[resource.key] = local
        }
        let properties = try stagedConfiguration(for: id).dynamicProperties
        return ApplicationSubmissionContext(
            applicationID: id, name: name, type: type, queue: queue, priority: priority,
            maxAppAttempts: maxAppAttempts, attemptFailuresValidityInterval: attemptFailuresValidityInterval,
            keepContainersAcrossApplicationAttempts: keepContainersAcrossApplicationAttempts,
            nodeLabelExpression: nodeLabelExpression, tags: tags + extra.filter { !tags.contains($0) },
            resource: resource, logAggregationContext: logAggregation,
            amContainerSpec: ContainerLaunchContext(
                localResources: localResources, environment: try environment(for: id, localResources),
                command: try command.text(properties: properties), applicationACLs: applicationACLs))
    }

    private func environment(
        for id: ApplicationID, _ localResources: [String: LocalResource]
    ) throws(DeployError) -> [String: String] {
        let descriptors = resources.compactMap { resource in
            localResources[resource.key].map { (resource, ShipDescriptor(key: resource.key, resource: $0)) }
        }
        guard let distJar = descriptors.last(where: { $0.0.announcement == .distJar }) else {
            throw DeployError(.defect, "the plan has no flink-dist jar")
        }
        let shipList = descriptors.filter(\.0.isInShipList).map(\.1)
        return AMEnvironment.complete(self, id: id, distJar: distJar.1, shipList: shipList)
    }

    /// The same before there is an id: `application_0_0000` stands for it, and staged files have the time 0.
    ///
    /// - Throws: ``DeployError`` as ``stagedConfiguration(for:)``.
    package func previewContext() throws(DeployError) -> ApplicationSubmissionContext {
        let id = ApplicationID(clusterTimestamp: 0, number: 0)
        let folder = stagingFolder(for: id)
        let configurationSize = Int64(try stagedConfiguration(for: id).content.count)
        var placeholders: [String: LocalResource] = [:]
        for resource in staged where resource.announcement != .job {
            placeholders[resource.key] = LocalResource(
                resource: folder / (resource.stagedPath ?? resource.key), type: resource.type,
                visibility: resource.visibility,
                size: resource.source == .configuration ? configurationSize : resource.size, timestamp: 0)
        }
        return try submissionContext(for: id, staged: placeholders)
    }
}

extension PlannedResource {
    /// The record of what is in HDFS already; nil for what is staged.
    var inPlace: LocalResource? {
        guard case .remote(let status) = source else { return nil }
        return LocalResource(
            resource: status.path, type: type, visibility: visibility, size: status.length,
            timestamp: status.modificationTime)
    }

    /// Provided files are all in the list, Flink's own jar among them.
    var isInShipList: Bool { announcement == .shipList || visibility == .public }
}
