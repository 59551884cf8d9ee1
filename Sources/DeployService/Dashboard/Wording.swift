import Diagnostics
import FoundationEssentials

/// Values as a person reads them.
enum Wording {
    /// With a capital at its beginning and a full stop at its end.
    static func sentence(_ text: String) -> String {
        guard let first = text.first else { return text }
        let end = text.last.map { ".!?:".contains($0) } == true ? "" : "."
        return first.uppercased() + text.dropFirst() + end
    }

    /// `3 applications`, `1 application`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// - Parameter mebibytes: as YARN counts memory.
    static func memory(_ mebibytes: Int64) -> String {
        guard mebibytes >= 1024 else { return "\(mebibytes) MiB" }
        let tenths = (mebibytes * 10 + 512) / 1024
        return tenths % 10 == 0 ? "\(tenths / 10) GiB" : "\(tenths / 10).\(tenths % 10) GiB"
    }

    /// `4 s`, `12 min`, `3 h 05 min`, `6 d 2 h`.
    static func age(_ seconds: Double) -> String {
        let seconds = Int64(max(0, seconds))
        let minutes = seconds / 60 % 60
        return switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min"
        case ..<86_400: "\(seconds / 3600) h \(minutes < 10 ? "0" : "")\(minutes) min"
        default: "\(seconds / 86_400) d \(seconds / 3600 % 24) h"
        }
    }

    /// `2026-11-21 08:44:10`, in UTC.
    static func clock(_ date: Date) -> String {
        date.ISO8601Format().replacing("T", with: " ").replacing("Z", with: "")
    }

    /// A span between two events.
    static func span(_ seconds: Double) -> String {
        seconds < 60 ? describe(Duration.milliseconds(Int64(max(0, seconds) * 1000))) : age(seconds)
    }
}
