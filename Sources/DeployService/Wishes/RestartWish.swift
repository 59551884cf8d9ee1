/// Whether a deployment that fails is started again, from its last completed checkpoint.
package struct RestartWish: Codable, Sendable, Hashable {
    package enum Cause: String, Codable, Sendable, CaseIterable {
        case failure
    }

    /// After what.
    package var cause: Cause
    /// How often at the most, 1 to 100.
    package var attempts: Int
    /// In which span of time attempts count: `1h`; nil for all time.
    package var within: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case attempts, within
        case cause = "on"
    }

    package init(attempts: Int, within: String? = nil) {
        cause = .failure
        self.attempts = attempts
        self.within = within
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknown(CodingKeys.self)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        cause = try members.decode(Cause.self, forKey: .cause)
        attempts = try members.decode(Int.self, forKey: .attempts)
        within = try members.decodeIfPresent(String.self, forKey: .within)
    }
}
