import Glibc

/// The character set in which libarchive takes and gives names, made UTF-8 for single calls and on one thread only.
///
/// A Swift program runs in the C locale, where libarchive has no text for a name beyond ASCII, and crashes when it
/// writes a link to one into a tar file.
final class UTF8Locale {
    private let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    deinit {
        if let locale { freelocale(locale) }
    }

    func use<Result>(_ call: () -> Result) -> Result {
        guard let locale else { return call() }
        let before = uselocale(locale)
        defer { uselocale(before) }
        return call()
    }
}
