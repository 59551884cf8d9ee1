/// Where a value came from: the answer to "which file won?".
package enum Origin: Hashable, Sendable, Codable {
    /// A line of a file; lines count from 1.
    case file(path: String, line: Int)
    /// The product that reads the key has this value where no file sets it.
    case defaultValue
    /// The command line; the text is the option as the user wrote it.
    case option(String)
    /// A variable of the process's environment.
    case environment(String)
    /// Bobbin set it; the text says why.
    case derived(String)
}

extension Origin: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let path, let line): "\(path) line \(line)"
        case .defaultValue: "default"
        case .option(let text): text
        case .environment(let name): "environment variable \(name)"
        case .derived(let reason): reason
        }
    }
}
