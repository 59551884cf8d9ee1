import LocalFiles

/// The libraries of this machine that an environment needs and that nodes may lack.
struct MachineLibraries {
    /// A library larger than this is left to the nodes.
    static let largest: Int64 = 32 << 20
    /// glibc's own: they fit only the loader of their own machine.
    private static let glibc: Set<String> = [
        "libc", "libm", "libmvec", "libpthread", "libdl", "librt", "libutil", "libresolv", "libanl", "libthread_db",
        "libBrokenLocale", "libnss_files", "libnss_dns", "ld-linux", "ld-linux-x86-64", "ld-linux-aarch64",
        "linux-vdso",
        "libcuda",
    ]

    struct Found: Hashable {
        let name: String
        let path: LocalPath
        let size: Int64
        let file: LibraryFile
    }

    /// To be packed, by name.
    private(set) var taken: [String: Found] = [:]
    /// Names that are left to the nodes, glibc's aside.
    private(set) var left: Set<String> = []

    /// - Parameters:
    ///   - files: what is packed, by path.
    ///   - folders: where to look first.
    ///   - glibc: the version that the interpreter needs anyway; a library that needs a newer one would not load where
    ///     the interpreter does, and a node's own might.
    init(_ files: [String: LibraryFile], folders: [LocalPath], glibc: [Int]) {
        let own = Set(files.keys.map { String($0.split(separator: "/").last ?? "") })
            .union(files.values.compactMap(\.soName))
        var open = Set(files.values.flatMap(\.needed)).subtracting(own)
        var seen = open
        while let name = open.popFirst() {
            guard !Self.isGlibc(name) else { continue }
            guard let found = Self.find(name, in: folders), found.size <= Self.largest,
                !glibc.lexicographicallyPrecedes(found.file.glibc)
            else {
                left.insert(name)
                continue
            }
            taken[name] = found
            let more = Set(found.file.needed).subtracting(own).subtracting(seen)
            seen.formUnion(more)
            open.formUnion(more)
        }
    }

    /// Whether a library is one of those that every machine with glibc has.
    static func isGlibc(_ name: String) -> Bool { glibc.contains(String(name.prefix { $0 != "." })) }

    private static func find(_ name: String, in folders: [LocalPath]) -> Found? {
        for folder in folders {
            let path = folder / name
            guard let file = LocalFileSystem.file(at: path), file.kind == .file,
                let bytes = try? LocalFileSystem.read(path, limit: 1 << 30), let image = ELFBytes(bytes)
            else { continue }
            return Found(name: name, path: path, size: file.size, file: LibraryFile(image))
        }
        return nil
    }

    /// Where the loader of this machine looks: what `/etc/ld.so.conf` and the files beside it name, then its own
    /// (ld.so(8)).
    static func loaderFolders() -> [LocalPath] {
        let lists = (try? LocalFileSystem.names(in: LocalPath("/etc/ld.so.conf.d"))) ?? []
        let files = ["/etc/ld.so.conf"] + lists.map { "/etc/ld.so.conf.d/\($0)" }
        let named = files.flatMap { file in
            String(decoding: (try? LocalFileSystem.read(LocalPath(file))) ?? [], as: UTF8.self)
                .split(whereSeparator: \.isNewline).filter { $0.hasPrefix("/") }.map { LocalPath(String($0)) }
        }
        return named + ["/lib64", "/usr/lib64", "/lib", "/usr/lib"].map { LocalPath($0) }
    }
}
