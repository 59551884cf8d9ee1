/// A number or text that a job's tasks have collected (`GET /jobs/{id}/accumulators`).
package struct Accumulator: Hashable, Sendable, Codable {
    package let name: String
    /// Flink's class: `LongCounter`.
    package let type: String
    package let value: String

    package init(name: String, type: String, value: String) {
        self.name = name
        self.type = type
        self.value = value
    }
}
