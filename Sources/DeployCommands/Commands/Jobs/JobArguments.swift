import Diagnostics

/// What the words of `savepoint` and its kin mean.
struct JobArguments: Hashable, Sendable {
    /// `[ID] JOB`, or less.
    let job: [String]
    /// The folder, for `savepoint`.
    let folder: String?

    /// - Parameter words: `[ID] [JOB] [DIR]`; the last is a folder where it has a slash and another stands before it.
    init(savepoint words: [String]) {
        let hasFolder = words.count > 1 && (words.last?.contains("/") ?? false)
        job = hasFolder ? words.dropLast() : words
        folder = hasFolder ? words.last : nil
    }

    /// To end a job needs its name, even if there is only one.
    static func noJob(_ command: String) -> DeployError {
        DeployError(.usage, "\(command) needs a job or an application", hint: "bobbin jobs shows what there is")
    }
}
