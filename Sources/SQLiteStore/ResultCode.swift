/// What SQLite says of a call, with its extended part (sqlite.org/rescode.html).
///
/// `case .busy` in a switch matches every kind of busy, `case .busySnapshot` that one alone.
package struct ResultCode: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The class of the code, without its extended part.
    package var primary: ResultCode { ResultCode(rawValue: rawValue & 0xff) }

    package static let permission = ResultCode(rawValue: 3)
    package static let busy = ResultCode(rawValue: 5)
    package static let locked = ResultCode(rawValue: 6)
    package static let readOnly = ResultCode(rawValue: 8)
    package static let inputOutput = ResultCode(rawValue: 10)
    package static let corrupt = ResultCode(rawValue: 11)
    package static let full = ResultCode(rawValue: 13)
    package static let cannotOpen = ResultCode(rawValue: 14)
    package static let lockProtocol = ResultCode(rawValue: 15)
    package static let constraint = ResultCode(rawValue: 19)
    package static let notADatabase = ResultCode(rawValue: 26)
    package static let busySnapshot = ResultCode(rawValue: 5 | 2 << 8)
    package static let constraintUnique = ResultCode(rawValue: 19 | 8 << 8)

    package static func ~= (pattern: ResultCode, code: ResultCode) -> Bool {
        pattern == code || pattern == code.primary
    }
}
