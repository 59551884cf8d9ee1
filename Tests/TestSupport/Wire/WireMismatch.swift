/// A ``WireServer`` was not asked what it was to be asked.
package struct WireMismatch: Error, CustomStringConvertible {
    /// Requests that differ, and expected ones that did not come.
    package let differences: [String]
    /// What the test threw meanwhile.
    package let error: (any Error)?

    package var description: String {
        (differences + (error.map { ["and then: \($0)"] } ?? [])).joined(separator: "\n")
    }
}
