/// A value of Flink's configuration: a text, or a number or truth value, which stands for its text.
package struct ConfigurationText: Codable, Sendable, Hashable {
    package var text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self.text = text
        } else if let truth = try? value.decode(Bool.self) {
            text = truth ? "true" : "false"
        } else if let number = try? value.decode(Int64.self) {
            text = String(number)
        } else {
            text = String(try value.decode(Double.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(text)
    }
}
