/// Why bytes are no protocol buffers message, or not the one that was expected.
package struct ProtobufFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
