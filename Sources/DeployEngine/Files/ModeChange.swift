package import Diagnostics

/// A change of permissions as `chmod` reads it: octal digits, or clauses such as `u+x,g-w,a=rX,+t,g=u`.
///
/// Without `u`, `g`, `o`, or `a` a clause is for all three, whatever the umask is, as with `hdfs dfs -chmod`. HDFS knows the
/// sticky bit, and no others of that kind.
package struct ModeChange: Hashable, Sendable {
    private enum Bits: Hashable {
        case given(UInt16, executableIfAny: Bool)
        /// Those that another class has: the class's place.
        case copied(shift: UInt16)
    }

    private struct Step: Hashable {
        /// The bits that may change.
        let scope: UInt16
        let sign: Character
        let bits: Bits
    }

    private static let sticky: UInt16 = 0o1000
    private let absolute: UInt16?
    private let steps: [Step]

    /// - Throws: ``DeployError`` `usage`.
    package init(_ text: String) throws(DeployError) {
        if let first = text.first, first.isNumber {
            absolute = try Self.octal(text)
            steps = []
            return
        }
        absolute = nil
        var steps: [Step] = []
        for clause in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let read = Self.steps(clause) else {
                throw DeployError(
                    .usage, "\"\(text)\" is no mode",
                    hint: "Write octal digits, as in 644 or 1777, or a change, as in u+x,g-w or a=rX")
            }
            steps += read
        }
        self.steps = steps
    }

    /// Octal digits up to 1777.
    ///
    /// - Throws: ``DeployError`` `usage`.
    package static func octal(_ text: String) throws(DeployError) -> UInt16 {
        guard !text.isEmpty, text.allSatisfy({ ("0"..."7").contains($0) }), let mode = UInt16(text, radix: 8),
            mode <= 0o1777
        else {
            throw DeployError(
                .usage, "\"\(text)\" is no mode that HDFS has", hint: "Octal digits from 0 to 1777, as in 644")
        }
        return mode
    }

    /// The permissions after the change.
    package func applied(to mode: UInt16, isFolder: Bool) -> UInt16 {
        if let absolute { return absolute }
        return steps.reduce(mode) { mode, step in
            var value: UInt16
            switch step.bits {
            case .given(let bits, let executableIfAny):
                value = bits
                if executableIfAny, isFolder || mode & 0o111 != 0 { value |= 0o111 }
            case .copied(let shift): value = (mode >> shift & 7) * 0o111
            }
            value &= step.scope
            return switch step.sign {
            case "+": mode | value
            case "-": mode & ~value
            default: mode & ~step.scope | value
            }
        }
    }

    /// - Returns: nil for what is no clause.
    private static func steps(_ clause: Substring) -> [Step]? {
        let who = clause.prefix { "ugoa".contains($0) }
        var rest = clause.dropFirst(who.count)
        var scope: UInt16 = who.isEmpty ? 0o1777 : 0
        for letter in who {
            switch letter {
            case "u": scope |= 0o700
            case "g": scope |= 0o070
            case "o": scope |= 0o1007
            default: scope |= 0o1777
            }
        }
        var steps: [Step] = []
        while let sign = rest.popFirst() {
            guard "+-=".contains(sign) else { return nil }
            let letters = rest.prefix { !"+-=".contains($0) }
            rest = rest.dropFirst(letters.count)
            guard let bits = bits(letters) else { return nil }
            steps.append(Step(scope: scope, sign: sign, bits: bits))
        }
        return steps.isEmpty ? nil : steps
    }

    private static func bits(_ letters: Substring) -> Bits? {
        switch letters {
        case "u": return .copied(shift: 6)
        case "g": return .copied(shift: 3)
        case "o": return .copied(shift: 0)
        default: break
        }
        var given: UInt16 = 0
        for letter in letters {
            switch letter {
            case "r": given |= 0o444
            case "w": given |= 0o222
            case "x": given |= 0o111
            case "X": continue
            case "t": given |= sticky
            default: return nil
            }
        }
        return .given(given, executableIfAny: letters.contains("X"))
    }
}
