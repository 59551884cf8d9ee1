/// Text for the query of an address.
enum QueryText {
    /// Percent-encoded but for letters, digits, and `-._~` (RFC 3986 section 2.3).
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII, "-._~".unicodeScalars.contains(scalar) || isWord(byte) { return String(scalar) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    /// `path?a=b&c=d`; a value that is nil or empty is left out.
    static func address(_ path: String, _ values: KeyValuePairs<String, String?>) -> String {
        let pairs = values.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(encoded($0))" }
        }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
