/// What a YAML parser meets next.
struct YAMLEvent: Sendable {
    enum Kind: Hashable, Sendable {
        case documentStart
        case streamEnd
        /// A node of an earlier anchor.
        case alias(String)
        /// `isPlain` is false for quoted and block scalars.
        case scalar(text: String, isPlain: Bool)
        case sequenceStart
        case mappingStart
        /// The end of a document, a sequence, or a mapping, and the start of the stream.
        case other
    }

    let kind: Kind
    /// The explicit tag, `!!str` written whole.
    let tag: String?
    let anchor: String?
    /// Counts from 1.
    let line: Int
}
