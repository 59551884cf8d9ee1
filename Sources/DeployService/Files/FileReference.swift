package import Diagnostics

/// `files/SHA256/NAME`: a file that a client has uploaded, and the name that it has for the deployment.
package struct FileReference: Sendable, Hashable {
    package let hash: FileHash
    package let name: String

    /// - Returns: nil for a text that does not start with `files/`.
    /// - Throws: ``DeployError`` `usage` for one that starts so and is no reference.
    package init?(_ text: String) throws(DeployError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "files" else { return nil }
        guard parts.count == 3, let hash = FileHash(String(parts[1])), Self.isName(parts[2]) else {
            throw DeployError(
                .usage, "\(text) is no uploaded file",
                hint: "One is named files/SHA256/NAME: 64 hexadecimal digits, and a name without a slash")
        }
        self.hash = hash
        name = String(parts[2])
    }

    /// Every reference in a text of a request: alone, in a list with commas or semicolons, or before `#`.
    package static func references(in text: String) -> [FileReference] {
        text.split { ",;# ".contains($0) }.compactMap { try? FileReference(String($0)) }
    }

    private static func isName(_ name: Substring) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.hasPrefix(".bobbin") && name.utf8.count <= 255
            && !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
    }
}
