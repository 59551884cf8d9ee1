/// What a program did that came to its end. A status other than 0 is a result, not an error.
package struct SubprocessResult: Hashable, Sendable {
    package let end: SubprocessEnd
    /// What it wrote to its standard output.
    package let output: [UInt8]
    /// What it wrote to its standard error.
    package let errors: [UInt8]

    package init(end: SubprocessEnd, output: [UInt8], errors: [UInt8]) {
        self.end = end
        self.output = output
        self.errors = errors
    }

    /// Whether it ended with status 0.
    package var succeeded: Bool { end == .exited(0) }
    /// The output as text; bytes that are not UTF-8 become U+FFFD.
    package var outputText: String { String(decoding: output, as: UTF8.self) }
    /// The errors as text; bytes that are not UTF-8 become U+FFFD.
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
}
