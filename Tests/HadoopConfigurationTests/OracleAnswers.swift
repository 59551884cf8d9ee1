/// What `Oracle/Oracle.java` printed: results by case, key, and getter.
struct OracleAnswers {
    enum Answer: Hashable {
        case value(String)
        /// The getter threw.
        case failure
    }

    private(set) var cases: [String: [String: [String: Answer]]] = [:]
    /// Cases whose files Hadoop refused, with its reason.
    private(set) var refused: [String: String] = [:]

    init(_ text: String) {
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { Self.unescaped(String(decoding: $0, as: UTF8.self)) }
            guard fields.count >= 3 else { continue }
            if fields[2] == "error" {
                refused[fields[0]] = fields[3]
            } else {
                cases[fields[0], default: [:]][fields[1], default: [:]][fields[2]] =
                    fields.count > 3 ? .value(fields[3]) : .failure
            }
        }
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var escape = false
        for scalar in text.unicodeScalars {
            if escape {
                result.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                escape = false
            } else if scalar == "\\" {
                escape = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
