import Diagnostics

/// A `<property>` as its file has it.
struct ParsedProperty: Hashable, Sendable {
    /// Under its current name.
    let key: String
    /// Nil where there is no value or an empty `<value>`: then an earlier one stays, but `isFinal` counts.
    let value: String?
    let isFinal: Bool
    let origin: Origin
}
