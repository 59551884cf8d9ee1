import Diagnostics

/// What a file is by its first bytes.
struct ArchiveSniff {
    enum Kind: Equatable {
        case empty, zip, emptyZip, gzip, tar
        /// Something that is known, but not unpacked by Flink or YARN.
        case other(String)
        case unknown
    }

    /// How many of the first bytes are enough, in a file that has so many.
    static let size = 512
    static let again = "Copy or build it again"

    let kind: Kind

    init(_ head: [UInt8]) {
        func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: bytes) }
        kind =
            if head.isEmpty {
                .empty
            } else if has([0x50, 0x4b, 3, 4]) {
                .zip
            } else if has([0x50, 0x4b, 5, 6]) {
                .emptyZip
            } else if has([0x1f, 0x8b]) {
                .gzip
            } else if has(Array("ustar".utf8), at: 257) {
                .tar
            } else {
                Self.others.first { has($0.start) }.map { .other($0.name) } ?? .unknown
            }
    }

    /// Why the file is not what its name says.
    ///
    /// - Parameter name: as the message calls it.
    func failure(_ name: String, expected: ArchiveFormat, cause: (any Error)? = nil) -> DeployError {
        func malformed(_ message: String, _ hint: String? = Self.again) -> DeployError {
            DeployError(.inputMalformed, "\(name) \(message)", hint: hint, cause: cause)
        }
        func mislabelled(_ content: String) -> DeployError {
            guard ArchiveFormat(fileName: name) == expected else {
                return malformed("is a \(content) file, not a \(expected.name) file")
            }
            return malformed(
                "is a \(content) file, not the \(expected.name) file that its name says",
                "Flink and YARN unpack it by its name: give it the right one, or pack it again")
        }
        switch (kind, expected) {
        case (.empty, _): return malformed("is empty")
        case (.emptyZip, .zip): return malformed("is a jar or zip file with no entries")
        case (.zip, .zip):
            return malformed("is cut short or damaged: it starts as a jar or zip file, and its end does not fit")
        case (.gzip, .tarGzip): return malformed("is cut short or damaged, or what it has packed is no tar file")
        case (.tar, .tar): return malformed("is cut short or damaged")
        case (.zip, _), (.emptyZip, _): return mislabelled("zip")
        case (.gzip, _): return mislabelled("gzip (.gz)")
        case (.tar, _): return mislabelled("tar")
        case (.other(let content), _): return mislabelled(content)
        case (.unknown, .zip): return malformed("is not a jar or zip file", "unzip -l or jar tf lists what is in one")
        case (.unknown, _): return malformed("is not a \(expected.name) file", nil)
        }
    }

    private static let others: [(start: [UInt8], name: String)] = [
        ([0x28, 0xb5, 0x2f, 0xfd], "zstandard (.zst)"), ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], "xz"),
        (Array("BZh".utf8), "bzip2"), ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "7-zip"), (Array("Rar!".utf8), "rar"),
    ]
}
