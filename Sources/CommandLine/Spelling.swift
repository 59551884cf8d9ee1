/// Finds what a misspelt word was meant to be.
package enum Spelling {
    /// The known word nearest to this one, if it is one slip away: a letter wrong, missing, or too many, or two
    /// neighbours swapped, or the case of letters. Words of one or two letters are near to nothing shorter.
    package static func nearest(to word: String, among known: [String]) -> String? {
        known.first { $0.lowercased() == word.lowercased() }
            ?? known.first { isOneSlip(Array(word.utf8), Array($0.utf8)) }
    }

    static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1, max(a.count, b.count) > 2 else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let (restA, restB) = (a[head...], b[head...])
        if restA.count != restB.count {
            return restA.count > restB.count ? restA.dropFirst() == restB : restB.dropFirst() == restA
        }
        if restA.dropFirst() == restB.dropFirst() { return true }
        return restA.prefix(2) == ArraySlice(restB.prefix(2).reversed()) && restA.dropFirst(2) == restB.dropFirst(2)
    }
}
