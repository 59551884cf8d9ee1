/// What /proc/PID/stat says of a process (proc_pid_stat(5)).
package struct ProcessEntry {
    /// In clock ticks after the boot.
    package let startTime: Int64
    /// Whether only its exit status is left, for its parent to fetch.
    package let hasEnded: Bool

    /// - Returns: nil where there is no such process, or none that this one may see.
    package init?(of pid: Int32) {
        guard let content = try? LocalFileSystem.read(LocalPath("/proc/\(pid)/stat")) else { return nil }
        self.init(String(decoding: content, as: UTF8.self))
    }

    package init?(_ text: String) {
        // The second field is the program's name in brackets, which may hold blanks and brackets.
        guard let bracket = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: bracket)...].split(separator: " ")
        guard fields.count > 19, let startTime = Int64(fields[19]) else { return nil }
        self.startTime = startTime
        hasEnded = ["Z", "X", "x"].contains(fields[0])
    }
}
