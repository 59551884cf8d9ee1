/// How a fault is set.
package struct FaultSetting: Hashable, Sendable, Codable {
    /// How many requests it still meets; nil for all, until it is ended.
    package var times: Int?
    /// In milliseconds; of `slow` alone.
    package var delay: Int64

    package init(times: Int? = nil, delay: Int64 = 2000) {
        self.times = times
        self.delay = delay
    }
}
