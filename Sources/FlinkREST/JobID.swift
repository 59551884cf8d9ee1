/// Flink's name of a job: 32 hexadecimal digits.
package struct JobID: HexadecimalID {
    package let text: String

    package init?(_ text: String) {
        guard let text = Self.checked(text) else { return nil }
        self.text = text
    }
}
