import Glibc

/// The character set in which libarchive takes and gives names.
package enum ArchiveLocale {
    /// Makes it UTF-8 for the process; to be called once, at the start of `main`, before there are other threads.
    ///
    /// A Swift program starts in the C locale, where libarchive has no text for a name beyond ASCII, and crashes when it
    /// writes a link to one into a tar file. Numbers, times, and messages stay as they are.
    package static func useUTF8() {
        setlocale(LC_CTYPE, "C.UTF-8")
    }
}
