/// What compiled code was made for.
package struct Platform: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum System: String, Hashable, Sendable, Codable {
        case linux = "Linux"
        case mac = "macOS"
        case windows = "Windows"
    }

    package let system: System
    /// nil where it is not known, or several.
    package let cpu: CPU?

    package init(_ system: System, _ cpu: CPU? = nil) {
        self.system = system
        self.cpu = cpu
    }

    package var description: String { ([system.rawValue] + (cpu.map { [$0.rawValue] } ?? [])).joined(separator: " ") }

    /// By the first bytes of a program or library; 256 are enough.
    ///
    /// - Returns: nil for what is none.
    package init?(_ bytes: [UInt8]) {
        if let elf = ELFFile(Array(bytes.prefix(20))) {
            self.init(.linux, elf.cpu)
            return
        }
        let reader = ByteReader(bytes: bytes, isBigEndian: true)
        guard let magic = reader.number(at: 0, as: UInt32.self) else { return nil }
        switch magic {
        case 0xfeed_face, 0xfeed_facf: self.init(.mac)
        case 0xcefa_edfe, 0xcffa_edfe:
            self.init(.mac, Self.macCPU(ByteReader(bytes: bytes).number(at: 4, as: UInt32.self)))
        // Several of them in one file. A Java class begins alike, with its version, 45 at least, where this has a count.
        case 0xcafe_babe, 0xcafe_babf:
            guard let count = reader.number(at: 4, as: UInt32.self), count < 45 else { return nil }
            self.init(.mac)
        case _ where magic >> 16 == 0x4d5a:
            let little = ByteReader(bytes: bytes)
            guard let head = little.number(at: 60, as: UInt32.self),
                little.number(at: UInt64(head), as: UInt32.self) == 0x4550,
                let machine = little.number(at: UInt64(head) + 4, as: UInt16.self)
            else { return nil }
            let names: [UInt16: String] = [0x14c: "i686", 0x8664: "x86_64", 0xaa64: "aarch64"]
            self.init(.windows, names[machine].map(CPU.init))
        default: return nil
        }
    }

    private static func macCPU(_ number: UInt32?) -> CPU? {
        switch number {
        case 0x0100_0007: CPU(rawValue: "x86_64")
        case 0x0100_000c: CPU(rawValue: "aarch64")
        default: nil
        }
    }

    private static func windowsCPU(_ tag: String) -> CPU? {
        switch tag {
        case "win32": CPU(rawValue: "i686")
        case _ where tag.hasPrefix("win_"): CPU(rawValue: String(tag.dropFirst("win_".count)))
        default: nil
        }
    }

    /// By the name of an extension module: `x.cpython-311-x86_64-linux-gnu.so`, `x.cpython-311-darwin.so`,
    /// `x.cp311-win_amd64.pyd` (PEP 3149 and its kin).
    ///
    /// - Returns: nil for a name that does not tell.
    package init?(moduleName name: some StringProtocol) {
        let parts = name.split(separator: ".")
        guard parts.count >= 2, let kind = parts.last else { return nil }
        let tag = parts[parts.count - 2].split(separator: "-")
        switch kind {
        case "pyd": self.init(.windows, tag.last.flatMap { Self.windowsCPU(String($0)) })
        case "so" where tag.last == "darwin": self.init(.mac)
        case "so" where tag.contains("linux"):
            guard let place = tag.firstIndex(of: "linux"), place > 0 else { return nil }
            self.init(.linux, CPU(rawValue: String(tag[place - 1])))
        default: return nil
        }
    }
}
