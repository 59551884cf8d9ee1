import SQLiteStore

/// The number of a deployment in one ledger; it is never used twice there.
package struct DeploymentID: RawRepresentable, Hashable, Sendable, Codable, Comparable, SQLiteConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: DeploymentID, right: DeploymentID) -> Bool { left.rawValue < right.rawValue }
}

extension DeploymentID: CustomStringConvertible {
    package var description: String { String(rawValue) }
}
