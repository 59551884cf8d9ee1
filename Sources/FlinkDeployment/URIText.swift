/// Characters in a URI's path.
enum URIText {
    /// Percent-encodes what a URI's path cannot hold. Letters of other scripts stay, as Java's `java.net.URI` keeps them.
    static func encoded(_ path: String) -> String {
        var text = ""
        for character in path.unicodeScalars {
            if needsEncoding(character) {
                for byte in String(character).utf8 { text += "%" + hexadecimal(byte) }
            } else {
                text.unicodeScalars.append(character)
            }
        }
        return text
    }

    /// The path that a URI stands for; a `%` without two hexadecimal digits behind it stays.
    static func decoded(_ path: String) -> String {
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).map { Character(Unicode.Scalar($0)).hexDigitValue }
            if byte == UInt8(ascii: "%"), digits.count == 2, let high = digits[0], let low = digits[1] {
                bytes.append(UInt8(high << 4 | low))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func needsEncoding(_ character: Unicode.Scalar) -> Bool {
        guard character.isASCII else { return character.properties.isWhitespace }
        return character.value <= 0x20 || character.value == 0x7F
            || "\"#%<>?[\\]^`{|}".unicodeScalars.contains(character)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }
}
