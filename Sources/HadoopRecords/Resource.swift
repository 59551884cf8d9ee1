/// What a container is given (`org.apache.hadoop.yarn.api.records.Resource`).
package struct Resource: Hashable, Sendable, Codable {
    /// In MiB.
    package var memory: Int64
    package var vCores: Int

    package init(memory: Int64, vCores: Int) {
        self.memory = memory
        self.vCores = vCores
    }
}
