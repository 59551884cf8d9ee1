import Diagnostics
import HTTPServing
import Ledger
import LocalFiles
import TestSupport
import Testing

@testable import DeployService

/// Notifications reach a real server, from a ledger that something happens in.
@Suite struct NotifierTests {
    private struct Fixture: Sendable {
        let service: Service
        let id: DeploymentID

        func notifier(_ target: NotificationTarget, _ words: [String]) throws -> Notifier {
            Notifier(
                target: target, choice: try NotificationChoice(words), http: NotificationSetting().http,
                feed: service.feed, reader: DeploymentReader(service: service)
            ) { _ in }
        }
    }

    private static func with(_ body: (Fixture) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db", actor: "service")
            let service = try await TestService.make(in: folder.path, ledger: ledger)
            let new = NewDeployment(
                requestDigest: "d", cluster: "c", user: "u", nonce: "n", name: "clicks",
                wish: NewWish(kind: "application", cluster: "test", request: Array("{}".utf8), createdBy: "tests"))
            let record = try await ledger.begin(new).record
            let feed = Task { await service.feed.run() }
            defer { feed.cancel() }
            try await body(Fixture(service: service, id: record.id))
        }
    }

    /// Runs a notifier until its target was told as much.
    private static func told(
        _ fixture: Fixture, _ shape: String, _ words: [String], refusals: Int = 0, answer: String = "ok",
        count: Int = 1, _ deed: () async throws -> Void
    ) async throws -> [JSONValue] {
        var bodies: [JSONValue] = []
        try await Receiver.run(refusals: refusals, answer: answer) { receiver, port in
            let target = try NotificationTarget("\(shape)=http://127.0.0.1:\(port)/hook?token=secret")
            let ledger = fixture.service.ledger
            let notifier = try fixture.notifier(target, words)
            let work = Task { await notifier.run() }
            try await poll(within: .seconds(20), for: "the notifier to begin") {
                try await ledger.told(target.name) != nil
            }
            try await deed()
            try await poll(within: .seconds(30), for: "\(count) notifications") { receiver.bodies.count >= count }
            work.cancel()
            await work.value
            bodies = receiver.bodies
        }
        return bodies
    }

    @Test func chosenEventsAreToldOnceAndInOrder() async throws {
        try await Self.with { fixture in
            let bodies = try await Self.told(fixture, "json", ["accepted", "restart-withheld", "executing"], count: 3) {
                try await fixture.service.ledger.update(fixture.id, stage: .accepted, by: "tracker")
                try await fixture.service.ledger.update(fixture.id, stage: .running, by: "tracker")
                try await fixture.service.ledger.note("restart-withheld", "why", of: fixture.id, by: "service")
                try await fixture.service.ledger.update(fixture.id, stage: .executing, by: "tracker")
            }
            #expect(
                bodies.map { $0["text"] } == [
                    .text("clicks (d-1) on test: accepted"), .text("clicks (d-1) on test: restart withheld: why"),
                    .text("clicks (d-1) on test: executing"),
                ])
            #expect(bodies.first?["event"]?["to"] == .text("accepted"))
            #expect(bodies.first?["deployment"]?["id"] == .text("d-1"))
        }
    }

    @Test(arguments: [
        ("slack", #"{"text":"clicks (d-1) on test: running"}"#),
        ("dingtalk", #"{"msgtype":"text","text":{"content":"clicks (d-1) on test: running"}}"#),
        ("feishu", #"{"content":{"text":"clicks (d-1) on test: running"},"msg_type":"text"}"#),
    ]) func aChatGetsItsOwnShape(_ shape: String, _ expected: String) async throws {
        try await Self.with { fixture in
            let bodies = try await Self.told(fixture, shape, ["running"]) {
                try await fixture.service.ledger.update(fixture.id, stage: .running, by: "tracker")
            }
            #expect(try bodies.map { try EventText.json($0) } == [expected])
        }
    }

    @Test func aTargetThatIsOverloadedIsAskedAgain() async throws {
        try await Self.with { fixture in
            let bodies = try await Self.told(fixture, "slack", ["running"], refusals: 1) {
                try await fixture.service.ledger.update(fixture.id, stage: .running, by: "tracker")
            }
            #expect(bodies.count == 1)
        }
    }

    @Test func whatHappenedWhileNoServiceRanIsToldByTheNext() async throws {
        try await Self.with { fixture in
            try await Receiver.run { receiver, port in
                let target = try NotificationTarget("http://127.0.0.1:\(port)/")
                let ledger = fixture.service.ledger
                try await ledger.tell(target.name, ledger.lastEvent())
                try await ledger.update(fixture.id, stage: .accepted, by: "tracker")
                let notifier = try fixture.notifier(target, ["all"])
                let work = Task { await notifier.run() }
                try await poll(within: .seconds(30), for: "a notification") { !receiver.bodies.isEmpty }
                work.cancel()
                await work.value
                #expect(receiver.bodies.map { $0["event"]?["to"] } == [.text("accepted")])
            }
        }
    }

    @Test(arguments: [
        ("teams=https://a/b", "there are no notifications of the shape teams"),
        ("slack=ftp://a/b", "what notifications are to go to is no http or https URL"),
        ("", "what notifications are to go to is no http or https URL"),
    ]) func aTargetThatIsNoneIsRefused(_ text: String, _ message: String) {
        #expect { try NotificationTarget(text) } throws: { ($0 as? DeployError)?.message == message }
    }

    @Test func aSecretIsNotTold() throws {
        let target = try NotificationTarget("dingtalk=https://chat.example/robot?access_token=secret")
        #expect(target.description == "dingtalk at chat.example:443")
        #expect(!target.name.contains("secret"))
    }

    @Test func anEventThatThereIsNotIsRefused() {
        #expect { try NotificationChoice(["faild"]) } throws: { error in
            let error = error as? DeployError
            return error?.message == "there is no event faild" && error?.hint == "Is failed meant?"
        }
    }
}
