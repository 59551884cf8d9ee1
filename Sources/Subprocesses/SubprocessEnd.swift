/// How a process ended.
package enum SubprocessEnd: Hashable, Sendable {
    /// It ended by itself with this status, 0 to 255.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)

    /// - Parameter status: what `waitpid` reports; the bits are those of `<bits/waitstatus.h>`.
    init(waitStatus status: Int32) {
        let signal = status & 0x7f
        self = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
    }
}

extension SubprocessEnd: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exited(let status): "exit status \(status)"
        case .signalled(let signal): "signal \(signal)"
        }
    }
}
