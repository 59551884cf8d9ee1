import LocalFiles

/// The signals that whoever started the process told it to ignore: `nohup` does so with SIGHUP, a shell with SIGINT of
/// what it runs in the background.
package struct IgnoredSignals {
    /// A bit for each signal, the lowest for signal 1.
    private let mask: UInt64

    /// - Parameter status: the content of `/proc/self/status`.
    package init(status: String) {
        let line = status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") }
        let digits = line?.dropFirst("SigIgn:".count).filter(\.isHexDigit) ?? ""
        mask = UInt64(digits, radix: 16) ?? 0
    }

    package static func current() -> IgnoredSignals {
        let bytes = (try? LocalFileSystem.read(LocalPath("/proc/self/status"))) ?? []
        return IgnoredSignals(status: String(decoding: bytes, as: UTF8.self))
    }

    package func contains(_ signal: Int32) -> Bool {
        signal > 0 && mask & (1 << UInt64(signal - 1)) != 0
    }
}
