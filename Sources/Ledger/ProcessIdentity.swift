import Diagnostics
import Glibc
import LocalFiles

/// A process, told apart from any other that has or will have its number.
package struct ProcessIdentity: Sendable, Hashable, Codable {
    package let pid: Int32
    /// In clock ticks after the boot (field 22 of /proc/PID/stat).
    package let startTime: Int64
    package let host: String
    /// The host's current boot (/proc/sys/kernel/random/boot_id); empty where it is not told.
    package let boot: String
    /// Where the number counts: the PID namespace, which a container has of its own (/proc/self/ns/pid).
    package let namespace: String

    package init(pid: Int32, startTime: Int64, host: String, boot: String, namespace: String) {
        self.pid = pid
        self.startTime = startTime
        self.host = host
        self.boot = boot
        self.namespace = namespace
    }

    private init(pid: Int32, startTime: Int64) {
        self.init(
            pid: pid, startTime: startTime, host: Self.hostName(), boot: Self.bootID(),
            namespace: Self.namespaceName())
    }

    /// This process.
    package static func current() -> ProcessIdentity {
        ProcessIdentity(pid: getpid(), startTime: ProcessEntry(of: getpid())?.startTime ?? 0)
    }

    /// A process of this machine; nil where none runs under this number, or none that this one may see.
    package static func running(pid: Int32) -> ProcessIdentity? {
        guard let entry = ProcessEntry(of: pid), !entry.hasEnded else { return nil }
        return ProcessIdentity(pid: pid, startTime: entry.startTime)
    }

    /// What can be known of it from this process.
    package var state: ProcessState {
        guard host == Self.hostName() else { return .unknown }
        guard boot == Self.bootID() else { return .gone }
        guard namespace == Self.namespaceName() else { return .unknown }
        guard let entry = ProcessEntry(of: pid) else {
            // With hidepid, /proc shows a user only the user's own.
            return kill(pid, 0) == 0 || errno == EPERM ? .unknown : .gone
        }
        return entry.startTime == startTime && !entry.hasEnded ? .alive : .gone
    }

    /// Whether it may still be at work; what cannot be judged from here counts as alive.
    package var isAlive: Bool { state != .gone }

    private static func hostName() -> String {
        var system = utsname()
        guard uname(&system) == 0 else { return "" }
        return withUnsafeBytes(of: &system.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private static func bootID() -> String {
        guard let content = try? LocalFileSystem.read(LocalPath("/proc/sys/kernel/random/boot_id")) else { return "" }
        return String(decoding: content.prefix { $0 != 0x0a }, as: UTF8.self)
    }

    private static func namespaceName() -> String {
        var name = [CChar](repeating: 0, count: 256)
        let count = readlink("/proc/self/ns/pid", &name, name.count)
        return String(decoding: name.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
