import Glibc

/// A processor family, spelled as `uname -m` does.
package struct CPU: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    /// Other spellings of wheels and of Apple (`amd64`, `arm64`) mean the same.
    package init(rawValue: String) {
        self.rawValue =
            switch rawValue.lowercased() {
            case "amd64", "x64": "x86_64"
            case "arm64": "aarch64"
            case "i386", "i486", "i586", "win32": "i686"
            case let name: name
            }
    }

    /// By the number in the head of an ELF file.
    init(elfMachine: UInt16) {
        let name =
            switch elfMachine {
            case 3: "i686"
            case 21: "ppc64le"
            case 22: "s390x"
            case 40: "arm"
            case 62: "x86_64"
            case 183: "aarch64"
            case 243: "riscv64"
            default: "ELF machine \(elfMachine)"
            }
        self.init(rawValue: name)
    }

    package var description: String { rawValue }

    /// The processor that this process runs on.
    package static func local() -> CPU {
        var name = utsname()
        uname(&name)
        return CPU(
            rawValue: withUnsafePointer(to: &name.machine) {
                $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
            })
    }
}

extension GlibcVersion {
    /// The C library that this process runs on.
    package static func local() -> GlibcVersion? {
        let text = [CChar](unsafeUninitializedCapacity: 64) { room, count in
            count = min(confstr(Int32(_CS_GNU_LIBC_VERSION), room.baseAddress, room.count), room.count)
        }
        let words = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            .split(separator: " ")
        return words.last.flatMap { GlibcVersion($0) }
    }
}
