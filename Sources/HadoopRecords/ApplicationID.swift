import Diagnostics

/// YARN's name of an application: `application_<cluster timestamp>_<number>`.
package struct ApplicationID: Hashable, Sendable, Comparable {
    /// When the ResourceManager that gave the id was started, in milliseconds since 1970.
    package let clusterTimestamp: Int64
    package let number: Int

    package init(clusterTimestamp: Int64, number: Int) {
        self.clusterTimestamp = clusterTimestamp
        self.number = number
    }

    /// - Returns: nil for a text that is no application id; YARN counts applications in 32 bits.
    package init?(_ text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "application", let timestamp = Int64(parts[1]), let number = Int(parts[2]),
            timestamp >= 0, (0...Int(Int32.max)).contains(number), parts[2].count >= 4
        else { return nil }
        self.init(clusterTimestamp: timestamp, number: number)
    }

    package static func < (left: ApplicationID, right: ApplicationID) -> Bool {
        (left.clusterTimestamp, left.number) < (right.clusterTimestamp, right.number)
    }
}

extension ApplicationID: CustomStringConvertible {
    package var description: String {
        let digits = String(number)
        return "application_\(clusterTimestamp)_" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension ApplicationID: TextCodable {}
