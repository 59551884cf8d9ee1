package import Diagnostics

/// The main attributes of a jar's META-INF/MANIFEST.MF, read as `java.util.jar.Manifest` does.
package struct JarManifest: Hashable, Sendable {
    /// By their names in lower case: case does not count.
    private let attributes: [String: String]

    /// - Throws: ``DeployError`` `inputMalformed` for a line that Java refuses.
    package init(_ content: [UInt8] = []) throws(DeployError) {
        var attributes: [String: String] = [:]
        for (number, line) in try Self.logicalLines(content) {
            // At most 70 ASCII letters, digits, "-" and "_", then ": ".
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex,
                line[colon + 1] == UInt8(ascii: " ")
            else {
                throw DeployError(
                    .inputMalformed,
                    "line \(number) of the manifest, \(String(decoding: line, as: UTF8.self)), has no \": \"")
            }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            attributes[name.lowercased()] = String(decoding: line[(colon + 2)...], as: UTF8.self)
        }
        self.attributes = attributes
    }

    /// The value of a main attribute, such as `Implementation-Version`.
    package subscript(name: String) -> String? { attributes[name.lowercased()] }

    /// The lines up to the first empty one, those joined that a blank at their start continues.
    ///
    /// They are joined as bytes, for a line may be broken within a character.
    private static func logicalLines(_ content: [UInt8]) throws(DeployError) -> [(number: Int, bytes: [UInt8])] {
        var lines: [(number: Int, bytes: [UInt8])] = []
        for (index, line) in physicalLines(content).enumerated() {
            if line.isEmpty { break }
            if line.first == UInt8(ascii: " ") {
                guard !lines.isEmpty else {
                    throw DeployError(.inputMalformed, "the manifest's first line starts with a blank")
                }
                lines[lines.count - 1].bytes += line.dropFirst()
            } else {
                lines.append((index + 1, Array(line)))
            }
        }
        return lines
    }

    /// Lines end with CR, LF, or both.
    private static func physicalLines(_ content: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < content.count {
            if content[index] == 0x0d || content[index] == 0x0a {
                lines.append(content[start..<index])
                if content[index] == 0x0d, index + 1 < content.count, content[index + 1] == 0x0a { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < content.count { lines.append(content[start...]) }
        return lines
    }
}
