import Glibc

/// Runs a line of shell and returns what it prints.
enum Shell {
    /// - Returns: nil where the line fails.
    static func output(_ line: String) -> String? {
        guard let stream = popen(line, "r") else { return nil }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return pclose(stream) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
