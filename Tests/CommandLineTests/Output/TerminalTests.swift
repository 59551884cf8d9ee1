import Testing

@testable import DeployCommands

@Suite struct TerminalTests {
    @Test(arguments: [
        (["TERM": "xterm"], true), (["TERM": "dumb"], false), ([:], false),
        (["TERM": "xterm", "NO_COLOR": "1"], false),
        (["TERM": "xterm", "NO_COLOR": ""], true),
    ])
    func coloursAreWhereTheTerminalHasThem(environment: [String: String], isColoured: Bool) {
        #expect(Terminal(isTerminal: true, environment: environment).isColoured == isColoured)
        #expect(!Terminal(isTerminal: false, environment: environment).isColoured)
    }

    @Test(arguments: [
        (["LANG": "en_GB.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false), ([:], false),
        (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], false), (["LC_CTYPE": "de_DE.UTF-8", "LANG": "C"], true),
        (["LC_ALL": "", "LANG": "C.UTF-8"], true),
    ])
    func theEncodingIsTheLocales(environment: [String: String], isUnicode: Bool) {
        #expect(Terminal(isTerminal: true, environment: environment).isUnicode == isUnicode)
    }

    @Test(arguments: [
        ("abc", 3), ("été", 3), ("e\u{301}", 1), ("注文", 4), ("한글", 4), ("👍🏽", 2), ("\u{200B}", 0), ("", 0), ("█·…", 3),
    ])
    func aTextHasAsManyColumnsAsATerminalShows(text: String, columns: Int) {
        #expect(DisplayWidth.columns(text) == columns)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("注文注文", 5, "注文…"), ("注文", 3, "注…"), ("ab", 1, "…"),
        ("ab", 0, ""),
    ])
    func aCutTextSaysSo(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.cut(text, width) == cut)
    }
}
