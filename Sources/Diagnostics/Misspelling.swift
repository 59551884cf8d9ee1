/// Finds the key that somebody meant to write.
package enum Misspelling {
    /// The known key that `key` stands for by mistake.
    ///
    /// That is the one in `mistaken`, else one that differs in upper and lower case alone, else one that differs by a
    /// single slip: a letter too many, too few, another, or two neighbours swapped. A digit in place of another is no
    /// slip (`nn1`, `nn2`), and keys below five letters are left alone.
    ///
    /// - Parameters:
    ///   - known: the right keys.
    ///   - mistaken: right keys by wrong ones that people take for them.
    /// - Returns: nil for a key that is known or resembles none; of several candidates the first by spelling.
    package static func suggestion(for key: String, known: Set<String>, mistaken: [String: String] = [:]) -> String? {
        if known.contains(key) { return nil }
        if let meant = mistaken[key] { return meant }
        let letters = Array(key.utf8)
        var sameButCase: String?
        var oneSlip: String?
        for candidate in known where abs(candidate.utf8.count - letters.count) <= 1 {
            let difference =
                candidate.utf8.withContiguousStorageIfAvailable { compare(letters, $0) }
                ?? compare(letters, Array(candidate.utf8))
            switch difference {
            case .case: sameButCase = min(sameButCase ?? candidate, candidate)
            case .slip: oneSlip = min(oneSlip ?? candidate, candidate)
            case .other: continue
            }
        }
        return sameButCase ?? (letters.count < 5 ? nil : oneSlip)
    }

    private enum Difference {
        case `case`, slip, other
    }

    private static func compare(
        _ left: some RandomAccessCollection<UInt8>, _ right: some RandomAccessCollection<UInt8>
    ) -> Difference {
        if left.count == right.count, zip(left, right).allSatisfy({ lowercased($0) == lowercased($1) }) { return .case }
        return isOneSlip(left, right) && !isOtherDigit(left, right) ? .slip : .other
    }

    /// Whether two texts differ by a letter too many, too few, or another, or by two neighbours swapped.
    package static func isOneSlip(
        _ left: some RandomAccessCollection<UInt8>, _ right: some RandomAccessCollection<UInt8>
    ) -> Bool {
        let prefix = zip(left, right).prefix { $0 == $1 }.count
        let (left, right) = (left.dropFirst(prefix), right.dropFirst(prefix))
        switch left.count - right.count {
        case 1: return left.dropFirst().elementsEqual(right)
        case -1: return right.dropFirst().elementsEqual(left)
        case 0 where !left.isEmpty:
            return left.dropFirst().elementsEqual(right.dropFirst())
                || left.prefix(2).elementsEqual(right.prefix(2).reversed())
                    && left.dropFirst(2).elementsEqual(right.dropFirst(2))
        default: return false
        }
    }

    private static func isOtherDigit(
        _ left: some RandomAccessCollection<UInt8>, _ right: some RandomAccessCollection<UInt8>
    ) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || isDigit($0) && isDigit($1) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
