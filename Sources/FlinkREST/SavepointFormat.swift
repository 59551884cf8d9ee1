/// How a savepoint is written (`org.apache.flink.core.execution.SavepointFormatType`); Flink 1.15 and later.
package enum SavepointFormat: String, Sendable, Codable, CaseIterable {
    /// The same for every state backend.
    case canonical = "CANONICAL"
    /// The state backend's own: quicker, and bound to it.
    case native = "NATIVE"
}
