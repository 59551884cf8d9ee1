extension StringProtocol {
    /// The parts of a path between its slashes, empty ones left out.
    ///
    /// They are found among the bytes, as the kernel does it: a mark that combines with the slash before it would hide
    /// that slash from a search for characters.
    var pathParts: [SubSequence] {
        utf8.split(separator: UInt8(ascii: "/")).map { self[$0.startIndex..<$0.endIndex] }
    }

    var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }
}
