/// `{a,b}` in a path: one path for each alternative, in their order; alternatives may hold slashes and further braces.
/// A brace that is not closed stands for itself, as one behind a `\` does.
package enum BraceExpansion {
    package static func expand(_ text: String) -> [String] {
        expand(Array(text)).map { String($0) }
    }

    private static func expand(_ text: [Character]) -> [[Character]] {
        var index = 0
        while index < text.count {
            if text[index] == "\\" {
                index += 2
            } else if text[index] == "{", let (alternatives, end) = alternatives(in: text, from: index + 1) {
                let rests = expand(Array(text[(end + 1)...]))
                return alternatives.flatMap(expand).flatMap { middle in rests.map { text[..<index] + middle + $0 } }
            } else {
                index += 1
            }
        }
        return [text]
    }

    /// - Returns: what lies between the commas, and where the brace is closed; nil where it is not.
    private static func alternatives(
        in text: [Character], from start: Int
    ) -> (alternatives: [[Character]], end: Int)? {
        var alternatives: [[Character]] = [[]]
        var depth = 0
        var index = start
        while index < text.count {
            let sign = text[index]
            if sign == "}", depth == 0 { return (alternatives, index) }
            if sign == ",", depth == 0 {
                alternatives.append([])
                index += 1
                continue
            }
            depth += sign == "{" ? 1 : sign == "}" ? -1 : 0
            alternatives[alternatives.count - 1].append(sign)
            if sign == "\\", index + 1 < text.count {
                index += 1
                alternatives[alternatives.count - 1].append(text[index])
            }
            index += 1
        }
        return nil
    }
}
