/// What a user wants to do with a file or folder (`org.apache.hadoop.fs.permission.FsAction`).
package struct FsAction: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let execute = FsAction(rawValue: 1)
    package static let write = FsAction(rawValue: 2)
    package static let read = FsAction(rawValue: 4)

    /// `rw-`, as Hadoop spells it.
    package var symbol: String {
        (contains(.read) ? "r" : "-") + (contains(.write) ? "w" : "-") + (contains(.execute) ? "x" : "-")
    }
}
