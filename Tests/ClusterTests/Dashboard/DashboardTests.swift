import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// The dashboard, in a real browser.
    @Suite struct DashboardTests {
        private static let chromium = ClusterTools.variable("CHROMIUM") ?? "/usr/bin/chromium"

        @Test(
            .enabled("there is no chromium to be had") {
                ClusterTools.isCI || FileManager.default.fileExists(atPath: chromium)
            })
        func aDeploymentIsMadeWatchedAndStoppedInABrowser() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let shots =
                    ClusterTools.variable("BOBBIN_SCREENSHOTS").map { LocalPath($0) } ?? f.folder / "screenshots"
                let result = try await Subprocess.run(
                    "/usr/bin/python3",
                    [
                        (RepositoryRoot.path / "Tests/ClusterTests/Programs/dashboard.py").text, "--url",
                        "http://127.0.0.1:\(service.port)", "--token", service.token, "--jar", f.cluster.heartbeat.text,
                        "--shots", shots.text, "--chromium", Self.chromium,
                    ], environment: f.environment, in: f.folder, deadline: .seconds(900))
                #expect(result.succeeded, "\(result.errorText)")
                let seen = try JSONDecoder().decode(Seen.self, from: Data(result.output))
                #expect(seen == .expected)
                #expect(try await service.stop().succeeded)
            }
        }

        /// What dashboard.py saw.
        private struct Seen: Decodable, Equatable {
            struct Watched: Decodable, Equatable {
                let last: String
                let changed: Bool
                let same: Bool
            }

            struct Stopped: Decodable, Equatable {
                let asks: Bool
                let state: String
            }

            struct WithoutScript: Decodable, Equatable {
                let lists: Bool
                let filters: Bool
                let timeline: Bool
                let log: Bool
                let complaints: [String]
            }

            let refused: String
            let cookieIsHidden: Bool
            let firstTab: String
            let watched: Watched
            let followed: Bool
            let secretIsShown: Bool
            let planIsShown: Bool
            let wide: [String]
            let nameless: [String]
            let stopped: Stopped
            let history: Bool
            let title: String
            let withoutScript: WithoutScript
            let signedOut: Bool
            let elsewhere: [String]
            let complaints: [String]

            static let expected = Seen(
                refused: "Nobody has this token, or it was revoked.", cookieIsHidden: true, firstTab: "skip",
                watched: Watched(last: "executing", changed: true, same: true), followed: true, secretIsShown: false,
                planIsShown: true, wide: [], nameless: [], stopped: Stopped(asks: true, state: "finished"),
                history: true, title: "History · Bobbin",
                withoutScript: WithoutScript(lists: true, filters: true, timeline: true, log: true, complaints: []),
                signedOut: true, elsewhere: [], complaints: [])
        }
    }
}
