import FoundationEssentials

/// Times in pages: as text here, kept up to date and in the reader's own zone by the script.
enum TimeText {
    /// How long ago.
    static func age(since date: Date, at now: Date = .now) -> HTML {
        tag(
            "time", HTMLAttribute("datetime", date.ISO8601Format()), .flag("data-age"),
            HTMLAttribute("title", Wording.clock(date) + " UTC"), text: Wording.age(now.timeIntervalSince(date)))
    }

    /// When.
    static func clock(_ date: Date) -> HTML {
        tag(
            "time", HTMLAttribute("datetime", date.ISO8601Format()), .flag("data-clock"),
            text: Wording.clock(date) + " UTC")
    }
}
