/// Colours of a terminal, where there are any.
package struct Style: Sendable, Hashable {
    package enum Tone: String, Sendable {
        case red = "1;31"
        case yellow = "33"
        case green = "32"
        case faint = "2"
        case bold = "1"
    }

    package let isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    package func paint(_ text: String, _ tone: Tone) -> String {
        isColoured ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}
