import Glibc
import LocalFiles
import TestSupport
import Testing

@testable import DeployCommands

@Suite struct ServiceManagerTests {
    /// A socket such as systemd's.
    private final class Listener {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)

        /// - Parameter name: as `NOTIFY_SOCKET` has it.
        init(_ name: String) throws {
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let bytes = name.hasPrefix("@") ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
            let result = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
            }
            try #require(result == 0)
        }

        deinit { close(descriptor) }

        /// What has come; nil for nothing.
        func next() -> String? {
            var bytes = [UInt8](repeating: 0, count: 256)
            let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
        }
    }

    @Test(arguments: [true, false]) func systemdHearsOfReadinessLifeAndEnd(isAbstract: Bool) async throws {
        try await withTemporaryFolder { folder in
            let name = isAbstract ? "@\(folder.path.name)" : "\(folder.path)/notify"
            let listener = try Listener(name)
            let manager = ServiceManager(["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "20000"])
            let service = Task {
                try await manager.accompany {
                    manager.ready()
                    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
                } isWell: {
                    true
                }
            }
            var heard: [String] = []
            try await poll(for: "signs of life") {
                while let line = listener.next() { heard.append(line) }
                return heard.count >= 3
            }
            #expect(heard.first == "READY=1")
            #expect(Set(heard.dropFirst()) == ["WATCHDOG=1"])
            service.cancel()
            try await service.value
            while let line = listener.next() { heard.append(line) }
            #expect(heard.contains("STOPPING=1"))
        }
    }

    @Test func oneThatIsNotWellGivesNoSignOfLife() async throws {
        try await withTemporaryFolder { folder in
            let listener = try Listener("\(folder.path)/notify")
            let manager = ServiceManager(["NOTIFY_SOCKET": "\(folder.path)/notify", "WATCHDOG_USEC": "2000"])
            let (asked, continuation) = AsyncStream<Void>.makeStream()
            let service = Task {
                try await manager.accompany {
                    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
                } isWell: {
                    continuation.yield()
                    return false
                }
            }
            for await _ in asked.prefix(3) {}
            #expect(listener.next() == nil)
            service.cancel()
            try await service.value
        }
    }

    @Test(arguments: ["", "@", "relative", "/" + String(repeating: "a", count: 200)])
    func whatCanBeNoSocketIsNone(_ name: String) {
        #expect(NotifySocket(name) == nil)
    }

    @Test func withoutSystemdOnlyTheServiceRuns() async throws {
        try await ServiceManager([:]).accompany {
        } isWell: {
            false
        }
        // A socket that nobody has is no reason to fail.
        ServiceManager(["NOTIFY_SOCKET": "/nonexistent/notify"]).ready()
    }
}
