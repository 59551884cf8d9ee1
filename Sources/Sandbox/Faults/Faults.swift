import Synchronization

/// The faults that are set, for whoever answers requests.
final class Faults: Sendable {
    private let settings = Mutex<[Fault: FaultSetting]>([:])

    var all: [Fault: FaultSetting] { settings.withLock { $0 } }

    /// - Parameter setting: nil ends it.
    func set(_ fault: Fault, _ setting: FaultSetting?) { settings.withLock { $0[fault] = setting } }

    func endAll() { settings.withLock { $0 = [:] } }

    /// Counts a request that a fault would meet.
    ///
    /// - Returns: nil where it is not set.
    func take(_ fault: Fault) -> FaultSetting? {
        settings.withLock { settings in
            guard let setting = settings[fault] else { return nil }
            if let times = setting.times {
                settings[fault] = times > 1 ? FaultSetting(times: times - 1, delay: setting.delay) : nil
            }
            return setting
        }
    }
}
