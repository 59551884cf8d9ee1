package import Diagnostics
package import LocalFiles

extension DeployError {
    /// A failure of the file at `path`, sorted by SQLite's code.
    package init(_ failure: SQLiteFailure, at path: LocalPath) {
        let elsewhere = "Another file can be named with --state or BOBBIN_STATE"
        switch failure.code {
        case .busy, .locked:
            self.init(
                .deadlinePassed, "\(path) stays locked by another process",
                hint: "Try again; if it lasts, look for a process that holds it (fuser \(path))", cause: failure)
        case .notADatabase:
            self.init(.inputMalformed, "\(path) is not an SQLite database", hint: elsewhere, cause: failure)
        case .corrupt:
            self.init(
                .inputMalformed, "\(path) is damaged",
                hint: "The sqlite3 program's .recover can save what is left; \(elsewhere.lowercasedFirst)",
                cause: failure)
        case .readOnly, .permission:
            self.init(.notAllowed, "\(path) cannot be written", hint: elsewhere, cause: failure)
        case .full:
            self.init(.noSpace, "no room is left on this machine's disk for \(path)", hint: elsewhere, cause: failure)
        case .cannotOpen:
            self.init(.notAllowed, "\(path) cannot be opened", hint: elsewhere, cause: failure)
        case .inputOutput, .lockProtocol:
            self.init(
                .configurationWrong, "\(path) lies on a file system that fails or has no locks",
                hint: "Keep it on a disk of this machine: \(elsewhere.lowercasedFirst)", cause: failure)
        default:
            self.init(.defect, "SQLite refused a statement on \(path)", cause: failure)
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
