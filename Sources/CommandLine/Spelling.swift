import Diagnostics

/// Finds what a misspelt word was meant to be.
package enum Spelling {
    /// The known word nearest to this one, if it is one slip away: a letter wrong, missing, or too many, or two
    /// neighbours swapped, or the case of letters. Words of one or two letters are near to nothing shorter.
    package static func nearest(to word: String, among known: [String]) -> String? {
        known.first { $0.lowercased() == word.lowercased() }
            ?? known.first {
                max(word.utf8.count, $0.utf8.count) > 2 && Misspelling.isOneSlip(Array(word.utf8), Array($0.utf8))
            }
    }
}
