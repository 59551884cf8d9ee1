/// The certificates of a key store in the JDK's own format (`JKS`, `sun.security.provider.JavaKeyStore`): they lie there
/// plainly. The password guards the file's checksum alone, which is not looked at.
struct JavaKeyStore {
    /// X.509 certificates in DER: trusted ones, and the chains of private keys.
    let certificates: [[UInt8]]

    static let magic: [UInt8] = [0xfe, 0xed, 0xfe, 0xed]

    /// - Returns: nil where the bytes are no such file, or one that ends early.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(rest: bytes[...])
        guard bytes.starts(with: Self.magic), reader.skip(4), let version = reader.number(4),
            version == 1 || version == 2,
            let entries = reader.number(4)
        else { return nil }
        var found: [[UInt8]] = []
        for _ in 0..<entries {
            guard let tag = reader.number(4), reader.text() != nil, reader.skip(8) else { return nil }
            var count = 1
            if tag == 1 {
                guard let length = reader.number(4), reader.skip(length), let chain = reader.number(4) else {
                    return nil
                }
                count = chain
            } else if tag != 2 {
                return nil
            }
            for _ in 0..<count {
                guard let certificate = reader.certificate(version) else { return nil }
                found.append(certificate)
            }
        }
        certificates = found
    }

    /// What `java.io.DataInputStream` reads.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        mutating func skip(_ count: Int) -> Bool { bytes(count) != nil }

        mutating func number(_ size: Int) -> Int? { bytes(size)?.reduce(0) { $0 << 8 | Int($1) } }

        mutating func text() -> ArraySlice<UInt8>? { number(2).flatMap { bytes($0) } }

        mutating func certificate(_ version: Int) -> [UInt8]? {
            if version == 2, text() == nil { return nil }
            return number(4).flatMap { bytes($0) }.map(Array.init)
        }
    }
}
