import LocalFiles
import Synchronization
import TestSupport
import Testing

/// Where `run` brings a program, as its words and Flink's configuration say.
@Suite struct RunTargetTests {
    private static let machine = Task { try await ClientMachine() }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let words: [String]
        let message: String
        var status: Int32 = 64
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Refusal(words: ["-t", "yarn-sesion"], message: "Is it yarn-session?"),
        Refusal(words: ["-t", "remote"], message: "needs an address"),
        Refusal(words: ["-t", "remote", "--session", "etl"], message: "name different places"),
        Refusal(words: ["-t", "yarn-application", "-m", "h:1"], message: "name different places"),
        Refusal(words: ["--session", "etl", "-m", "h:1"], message: "name different places"),
        Refusal(words: ["-yid", "etl"], message: "etl is no application id (-yid)"),
        Refusal(words: ["-m", "localhost:port"], message: "localhost:port is no JobManager's address"),
        Refusal(words: ["-m", "127.0.0.1:8081", "-p", "0"], message: "-p is 1 to"),
        Refusal(words: ["-Dyarn.properties-file.location=."], message: "nothing says where the program is to run"),
    ])
    func wordsThatNameNoPlaceAreRefused(_ refusal: Refusal) async throws {
        let machine = try await Self.machine.value
        let outcome = try await machine.run(["run"] + refusal.words + ["clicks.jar"])
        #expect(outcome.status == refusal.status)
        #expect(outcome.talk.contains(refusal.message), "\(outcome.talk)")
    }

    struct Place: Sendable, CustomTestStringConvertible {
        /// PORT stands for the JobManager's.
        let words: [String]
        let origin: String
        var configuration: String = ""
        var testDescription: String { words.joined(separator: " ") + configuration }
    }

    @Test(arguments: [
        Place(words: ["-m", "127.0.0.1:PORT"], origin: "-m"),
        Place(words: ["-m", "http://127.0.0.1:PORT/"], origin: "-m"),
        Place(words: ["-t", "remote", "-m", "127.0.0.1:PORT"], origin: "-m"),
        Place(words: ["-t", "remote", "-Drest.address=127.0.0.1", "-Drest.port=PORT"], origin: "-Drest.address"),
        Place(words: ["-Drest.address=127.0.0.1", "-Drest.port=PORT"], origin: "-Drest.address"),
        Place(words: [], origin: "rest.address, ", configuration: "rest.address: 127.0.0.1\nrest.port: PORT\n"),
        Place(
            words: [], origin: "rest.address, ",
            configuration: "execution.target: remote\nrest.address: 127.0.0.1\nrest.port: PORT\n"),
        Place(
            words: ["-m", "127.0.0.1:PORT"], origin: "-m",
            configuration: "rest.address: elsewhere\nexecution.target: yarn-application\n"),
    ])
    func aJobManagerIsNamedInSeveralWays(_ place: Place) async throws {
        let (machine, manager) = (try await ClientMachine(), try PlayedJobManager())
        manager.state.withLock { $0.ended = true }
        let filled = { (text: String) in text.replacing("PORT", with: "\(manager.server.port)") }
        try machine.folder.write(filled(place.configuration), to: "flink/conf/config.yaml")
        let outcome = try await machine.run(
            ["run", "-o", "id"] + place.words.map(filled)
                + ["-Dyarn.properties-file.location=\(machine.folder.path)", try manager.jar().text])
        #expect(outcome.status == 0, "\(outcome.talk)")
        #expect(outcome.talk.contains("http://127.0.0.1:\(manager.server.port) (\(place.origin)"), "\(outcome.talk)")
        #expect(outcome.output.trimmingNewline() == manager.state.withLock { $0.jobs.first })
    }

    @Test func whatFlinksClientPrintsIsPrinted() async throws {
        let (machine, manager) = (try await ClientMachine(), try PlayedJobManager())
        manager.state.withLock { $0.ended = true }
        let outcome = try await machine.run(["run", "-m", manager.server.authority, try manager.jar().text])
        let job = try #require(manager.state.withLock { $0.jobs.first })
        #expect(outcome.output.isEmpty)
        for line in [
            "Job has been submitted with JobID \(job)\n", "\nProgram execution finished\n",
            "\nJob with JobID \(job) has finished.\n", "\nJob Runtime: 157 ms\n",
            "\nAccumulator Results: \n- n (java.lang.Long): 7\n",
        ] { #expect(outcome.talk.contains(line), "\(outcome.talk)") }
    }
}

extension String {
    fileprivate func trimmingNewline() -> String { filter { !$0.isNewline } }
}
