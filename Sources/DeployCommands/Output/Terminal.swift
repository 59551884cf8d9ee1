import Glibc

/// What is known of the place where a stream of text goes.
package struct Terminal: Sendable, Hashable {
    /// A person reads along; else it is a file or another program.
    package let isTerminal: Bool
    /// Lines can be written over, and words coloured.
    package let hasCursor: Bool
    package let isColoured: Bool
    /// Signs beyond ASCII are shown.
    package let isUnicode: Bool

    /// - Parameters:
    ///   - descriptor: of the stream.
    ///   - environment: `NO_COLOR` (any text) takes the colours away, `TERM=dumb` colours and cursor; `LC_ALL`, else
    ///     `LC_CTYPE`, else `LANG` names the encoding.
    package init(descriptor: Int32, environment: [String: String]) {
        self.init(isTerminal: isatty(descriptor) == 1, environment: environment)
    }

    init(isTerminal: Bool, environment: [String: String]) {
        func given(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.isTerminal = isTerminal
        hasCursor = isTerminal && given("TERM") != nil && given("TERM") != "dumb"
        isColoured = hasCursor && given("NO_COLOR") == nil
        let locale = (given("LC_ALL") ?? given("LC_CTYPE") ?? given("LANG") ?? "").lowercased()
        isUnicode = locale.contains("utf-8") || locale.contains("utf8")
    }

    /// The columns of the terminal at this moment; nil where there is none or it does not say.
    package static func width(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
