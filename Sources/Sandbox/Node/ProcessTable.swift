import Glibc
import LocalFiles

/// What the processes of this machine use, by their process group. A container is a group.
struct ProcessTable: Sendable {
    struct Use: Hashable, Sendable {
        /// In bytes: what is in memory, and what is reserved.
        var resident: Int64 = 0
        var virtual: Int64 = 0
    }

    private(set) var groups: [Int32: Use] = [:]

    /// Reads /proc; blocks for some milliseconds.
    init() {
        let page = Int64(sysconf(Int32(_SC_PAGESIZE)))
        for name in (try? LocalFileSystem.names(in: LocalPath("/proc"))) ?? [] {
            guard let pid = Int32(name), let content = try? LocalFileSystem.read(LocalPath("/proc/\(pid)/stat")),
                let row = Row(String(decoding: content, as: UTF8.self))
            else { continue }
            groups[row.group, default: Use()].resident += row.pages * page
            groups[row.group, default: Use()].virtual += row.virtual
        }
    }

    /// The fields of /proc/PID/stat that count here (proc_pid_stat(5)).
    struct Row: Hashable {
        let group: Int32
        let virtual: Int64
        let pages: Int64

        init?(_ text: String) {
            // The second field is the program's name in brackets, which may hold blanks and brackets.
            guard let bracket = text.lastIndex(of: ")") else { return nil }
            let fields = text[text.index(after: bracket)...].split(separator: " ")
            guard fields.count > 21, let group = Int32(fields[2]), let virtual = Int64(fields[20]),
                let pages = Int64(fields[21])
            else { return nil }
            self.group = group
            self.virtual = virtual
            self.pages = pages
        }
    }
}
