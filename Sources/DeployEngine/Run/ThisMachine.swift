import Glibc

/// The machine that this process runs on.
enum ThisMachine {
    /// Whether a name or address leads back here, as far as names tell.
    static func isCalled(_ host: String) -> Bool {
        let host = host.lowercased()
        if host == "localhost" || host == "::1" || host.hasPrefix("127.") { return true }
        let own = name().lowercased()
        return host == own || host.prefix { $0 != "." } == own.prefix { $0 != "." } && !host.allSatisfy(isOfAddress)
    }

    private static func isOfAddress(_ character: Character) -> Bool { character == "." || character.isNumber }

    private static func name() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
