import Glibc

extension LocalFileSystem {
    /// What a symbolic link says; nil for what is none.
    package static func linkTarget(of path: LocalPath) -> String? {
        var text = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path.text, &text, text.count)
        return count < 0 ? nil : String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The path without any links in it; nil for one that leads nowhere.
    package static func resolved(_ path: LocalPath) -> LocalPath? {
        guard let text = realpath(path.text, nil) else { return nil }
        defer { free(text) }
        return LocalPath(String(cString: text))
    }
}
