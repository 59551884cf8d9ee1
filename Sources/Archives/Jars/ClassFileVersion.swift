/// The version in the head of a Java class file (Java Virtual Machine Specification, 4.1).
package struct ClassFileVersion: Hashable, Sendable, Comparable {
    package let major: Int
    package let minor: Int

    package init(major: Int, minor: Int = 0) {
        self.major = major
        self.minor = minor
    }

    /// - Returns: nil for bytes that are no class file.
    package init?(_ content: [UInt8]) {
        guard content.count >= 8, content.starts(with: [0xca, 0xfe, 0xba, 0xbe]) else { return nil }
        self.init(
            major: Int(content[6]) << 8 | Int(content[7]), minor: Int(content[4]) << 8 | Int(content[5]))
    }

    /// The first release of Java that runs it: 8 for 52, 17 for 61.
    package var javaRelease: Int { major - 44 }

    package static func < (left: ClassFileVersion, right: ClassFileVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}
