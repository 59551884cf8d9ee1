package import Diagnostics

extension MemorySize {
    /// The unit of a number that stands alone.
    package enum Unit: Sendable {
        case bytes
        /// For `-jm`, `-tm`, and the options whose names end in `.mb`.
        case mebibytes
    }

    /// Reads a number and a unit: `1600m`, `1 gb`, `1073741824`. Units are powers of 1,024, in any case: `b`, `bytes`,
    /// `k`, `kb`, `kibibytes`, and so on with `m`, `g`, and `t`.
    ///
    /// - Parameter unit: what a number without one counts.
    /// - Throws: ``DeployError`` `configurationMalformed` that names the text.
    package init(parsing text: String, unit: Unit = .bytes) throws(DeployError) {
        let (digits, label) = try numberAndLabel(of: text, kind: "memory size", example: "1600m")
        let factor: Int64 =
            switch label {
            case "": unit == .bytes ? 1 : 1 << 20
            case "b", "bytes": 1
            case "k", "kb", "kibibytes": 1 << 10
            case "m", "mb", "mebibytes": 1 << 20
            case "g", "gb", "gibibytes": 1 << 30
            case "t", "tb", "tebibytes": 1 << 40
            default: 0
            }
        guard factor > 0 else {
            throw DeployError(
                .configurationMalformed, "'\(text)' is no memory size: '\(label)' is no unit",
                hint: "Units are b, k, m, g, and t, or kb, mb, gb, and tb, all powers of 1,024")
        }
        guard let product = Int64(digits)?.multipliedReportingOverflow(by: factor), !product.overflow else {
            throw DeployError(.configurationMalformed, "'\(text)' is more memory than 64 bits can count")
        }
        self.init(bytes: product.partialValue)
    }
}

/// The digits a text starts with, and what follows them in lower case, blanks around both dropped.
///
/// - Throws: ``DeployError`` `configurationMalformed`; `kind` says what the text should have been.
func numberAndLabel(
    of text: String, kind: String, example: String
) throws(DeployError) -> (digits: String, label: String) {
    let trimmed = StructuredText.trimmed(text)
    let digits = trimmed.unicodeScalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else {
        throw DeployError(
            .configurationMalformed, "'\(text)' is no \(kind): it does not start with a digit",
            hint: "Write a number and a unit, such as \(example)")
    }
    let rest = String(trimmed.unicodeScalars.dropFirst(digits.count))
    return (String(digits), StructuredText.trimmed(rest).lowercased())
}
