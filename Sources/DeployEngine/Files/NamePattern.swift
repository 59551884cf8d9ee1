/// A pattern for one name of a path, as `org.apache.hadoop.fs.GlobPattern` and shells read it: `*`, `?`, `[a-z]`,
/// `[!a]` or `[^a]`, and `\` before a sign that stands for itself. A bracket that is not closed stands for itself.
package struct NamePattern: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case literal(Unicode.Scalar)
        case one
        case any
        case set([ClosedRange<UInt32>], isNegated: Bool)
    }

    private let parts: [Part]

    package init(_ text: some StringProtocol) {
        var parts: [Part] = []
        var rest = Array(text.unicodeScalars)[...]
        while let sign = rest.popFirst() {
            switch sign {
            case "*": if parts.last != .any { parts.append(.any) }
            case "?": parts.append(.one)
            case "\\": parts.append(.literal(rest.popFirst() ?? sign))
            case "[":
                if let (set, after) = Self.set(rest) {
                    parts.append(set)
                    rest = after
                } else {
                    parts.append(.literal(sign))
                }
            default: parts.append(.literal(sign))
            }
        }
        self.parts = parts
    }

    /// The one name that the pattern stands for; nil where it can stand for several.
    package var literal: String? {
        var text = String.UnicodeScalarView()
        for part in parts {
            guard case .literal(let sign) = part else { return nil }
            text.append(sign)
        }
        return String(text)
    }

    package func matches(_ name: String) -> Bool {
        let signs = Array(name.unicodeScalars)
        var (part, sign) = (0, 0)
        // Where to go on when the last `*` has to take one sign more.
        var retry: (part: Int, sign: Int)?
        while sign < signs.count {
            if part < parts.count, parts[part] == .any {
                part += 1
                retry = (part, sign)
            } else if part < parts.count, Self.fits(signs[sign], parts[part]) {
                part += 1
                sign += 1
            } else if let last = retry {
                (part, sign) = (last.part, last.sign + 1)
                retry = (part, sign)
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { $0 == .any }
    }

    private static func fits(_ sign: Unicode.Scalar, _ part: Part) -> Bool {
        switch part {
        case .literal(let own): own == sign
        case .one, .any: true
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(sign.value) } != isNegated
        }
    }

    /// Reads what follows a `[`.
    ///
    /// - Returns: nil where no `]` closes it.
    private static func set(
        _ text: ArraySlice<Unicode.Scalar>
    ) -> (Part, rest: ArraySlice<Unicode.Scalar>)? {
        var rest = text
        let isNegated = rest.first == "!" || rest.first == "^"
        if isNegated { rest.removeFirst() }
        var ranges: [ClosedRange<UInt32>] = []
        var isFirst = true
        while let sign = rest.popFirst() {
            if sign == "]", !isFirst { return (.set(ranges, isNegated: isNegated), rest) }
            isFirst = false
            guard let low = sign == "\\" ? rest.popFirst() : sign else { return nil }
            var high = low
            if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
                rest.removeFirst(2)
                guard let last = end == "\\" ? rest.popFirst() : end else { return nil }
                high = last
            }
            if low.value <= high.value { ranges.append(low.value...high.value) }
        }
        return nil
    }
}
