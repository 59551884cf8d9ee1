import LocalFiles

/// A token as its holder has it. It is shown once; its hash alone is kept.
package struct TokenSecret: Sendable {
    /// What is sent behind `Authorization: Bearer`.
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// A new one, of 256 random bits.
    package static func random() -> TokenSecret { TokenSecret("bobbin_" + randomDigits()) }

    /// 256 random bits in hexadecimal digits.
    static func randomDigits() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let number = String(generator.next(), radix: 16)
            return String(repeating: "0", count: 16 - number.count) + number
        }.joined()
    }

    /// What the ledger keeps. With 256 random bits nothing slower is needed.
    package var hash: String { SHA256.hexadecimal(of: Array(text.utf8)) }
}

extension TokenSecret: CustomStringConvertible, CustomReflectable {
    package var description: String { "<redacted>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
