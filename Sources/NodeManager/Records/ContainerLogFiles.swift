package import HadoopRecords

/// What a container has written, as a node or a log server lists it.
package struct ContainerLogFiles: Hashable, Sendable {
    package let containerID: ContainerID
    /// Where it runs or ran, as that server spells it.
    package let node: String?
    package let files: [LogFile]

    package init(containerID: ContainerID, node: String?, files: [LogFile]) {
        self.containerID = containerID
        self.node = node
        self.files = files
    }
}
