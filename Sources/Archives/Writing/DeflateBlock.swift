/// A part of a content that one thread deflates.
struct DeflateBlock: Sendable {
    /// What lies before it in the same content and is known to the reader: at most 32 KiB.
    var dictionary: [UInt8] = []
    let content: [UInt8]
    /// Whether the content ends with it.
    let isLast: Bool

    /// What a block holds unless its content ends: large enough that little is lost at its edges.
    static let size = 1 << 20
    static let dictionarySize = 1 << 15

    /// What the next block of the same content may refer to.
    var nextDictionary: [UInt8] { Array(content.suffix(Self.dictionarySize)) }
}

/// What became of a block.
struct DeflatedBlock: Sendable {
    let content: [UInt8]
    let packed: [UInt8]
    /// Of the content.
    let checksum: UInt32
}
