/// What a NodeManager needs to start a container (`org.apache.hadoop.yarn.api.records.ContainerLaunchContext`).
package struct ContainerLaunchContext: Hashable, Sendable, Codable {
    /// By the name that the file has in the container's folder; the name may have folders in it.
    package var localResources: [String: LocalResource]
    package var environment: [String: String]
    /// One line for `bash -c`; `<LOG_DIR>` and `$X` are expanded on the node.
    package var command: String
    /// YARN ACL texts (`user1,user2 group1`, or `*`) by `VIEW_APP` and `MODIFY_APP`.
    package var applicationACLs: [String: String]

    package init(
        localResources: [String: LocalResource], environment: [String: String], command: String,
        applicationACLs: [String: String] = [:]
    ) {
        self.localResources = localResources
        self.environment = environment
        self.command = command
        self.applicationACLs = applicationACLs
    }
}
