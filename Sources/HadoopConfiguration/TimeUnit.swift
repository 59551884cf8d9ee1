/// The units of Hadoop's durations; the raw value is the suffix, in the order in which Hadoop tries them.
package enum TimeUnit: String, Sendable, CaseIterable {
    case nanoseconds = "ns"
    case microseconds = "us"
    case milliseconds = "ms"
    case seconds = "s"
    case minutes = "m"
    case hours = "h"
    case days = "d"

    /// So many of this unit; what is beyond 63 bits of seconds is cut there.
    func duration(_ count: Int64) -> Duration {
        func seconds(_ factor: Int64) -> Duration {
            let (seconds, overflow) = count.multipliedReportingOverflow(by: factor)
            return .seconds(overflow ? (count < 0 ? Int64.min : Int64.max) : seconds)
        }
        return switch self {
        case .nanoseconds: .nanoseconds(count)
        case .microseconds: .microseconds(count)
        case .milliseconds: .milliseconds(count)
        case .seconds: .seconds(count)
        case .minutes: seconds(60)
        case .hours: seconds(3600)
        case .days: seconds(86_400)
        }
    }
}
