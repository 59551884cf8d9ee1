package import Diagnostics
package import LocalFiles

/// A jar of this machine: a zip file with a manifest and classes.
package struct JarFile: Hashable, Sendable {
    package let path: LocalPath
    /// Empty where the jar has none.
    package let manifest: JarManifest
    private let zip: ZipFile

    /// Opens a jar and reads its manifest.
    ///
    /// - Throws: ``DeployError`` `inputNotFound`; `inputMalformed` for a file that is empty, cut short, no zip file, or
    ///   has a manifest that Java cannot read; `notAllowed`.
    package static func open(_ path: LocalPath) throws(DeployError) -> JarFile {
        let zip = ZipFile(unread: path)
        // Java finds the manifest in any case of letters.
        let content = try zip.content(limit: 64 << 20) { $0.uppercased() == "META-INF/MANIFEST.MF" }
        do throws(DeployError) {
            return JarFile(path: path, manifest: try JarManifest(content ?? []), zip: zip)
        } catch {
            throw DeployError(.inputMalformed, "\(path) has a manifest that Java cannot read", cause: error)
        }
    }

    /// The class that Flink starts where the user names none: `program-class`, else `Main-Class`
    /// (`org.apache.flink.client.program.PackagedProgram`).
    package var programClass: String? { manifest["program-class"] ?? manifest["Main-Class"] }

    /// Whether the jar itself has a class; jars within it are not looked into.
    ///
    /// - Parameter className: as Java's `Class.getName` spells it, `org.example.Outer$Inner`.
    package func contains(className: String) throws(DeployError) -> Bool {
        try zip.contains(Self.entryName(of: className))
    }

    /// The names of all entries, in the order in which they lie in the file; those of folders end with `/`.
    package func entryNames() throws(DeployError) -> [String] {
        try zip.entries().map(\.name)
    }

    /// The content of an entry; nil where there is none of that name.
    ///
    /// - Parameter limit: the largest content that is read, in bytes.
    package func content(of name: String, limit: Int) throws(DeployError) -> [UInt8]? {
        try zip.content(limit: limit) { $0 == name }
    }

    /// What a class of the jar was compiled for; nil where the jar has no such class.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` for an entry that is no class file.
    package func classFileVersion(of className: String) throws(DeployError) -> ClassFileVersion? {
        guard let content = try content(of: Self.entryName(of: className), limit: 16 << 20) else { return nil }
        guard let version = ClassFileVersion(content) else {
            throw DeployError(.inputMalformed, "\(className) in \(path) is no class file")
        }
        return version
    }

    private static func entryName(of className: String) -> String {
        className.replacing(".", with: "/") + ".class"
    }
}
