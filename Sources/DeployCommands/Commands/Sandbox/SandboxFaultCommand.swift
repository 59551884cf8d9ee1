package import CommandLine
import Diagnostics
import Sandbox

/// `bobbin sandbox fault`: makes a sandbox do wrong.
package enum SandboxFaultCommand: Command {
    private static let name = PositionalSpecification(
        "NAME",
        help: "Which one: \(Fault.allCases.map(\.rawValue).joined(separator: ", ")). None lists those that are on.",
        form: .choice(Fault.allCases.map(\.rawValue)), isOptional: true)
    private static let times = OptionSpecification(
        "--times", kind: .value, valueName: "N", form: .integer(1...1_000_000),
        help: "It ends after so many requests. Default: it stays on.")
    private static let delay = OptionSpecification(
        "--delay", kind: .value, valueName: "TIME", form: .duration, help: "How late answers come: slow. Default: 2s.")
    private static let container = OptionSpecification(
        "--container", kind: .value, valueName: "ID",
        help: "Which container: kill-container. Default: the newest worker, else the newest ApplicationMaster.")
    private static let off = OptionSpecification("--off", help: "End it; without a name, end all.")

    package static let specification = CommandSpecification(
        "fault",
        abstract: "Make a sandbox go wrong, to see what becomes of deployments",
        discussion: "Faults: "
            + Fault.allCases.map { "\($0.rawValue): \($0.explanation)" }.joined(separator: " ")
            + " They meet the answers over HTTP, standby those of the RPC as well.",
        usage: ["[NAME] [--times N] [--delay TIME] [--container ID] [--off]"],
        options: [SandboxPlace.folder, times, delay, container, off], positionals: [name],
        examples: [
            .init("bobbin sandbox fault", "List the faults that are on."),
            .init("bobbin sandbox fault lost-answer --times 1", "The next submission is accepted, and nobody told."),
            .init("bobbin sandbox fault slow --delay 10s", "Each answer comes 10 seconds late."),
            .init("bobbin sandbox fault --off", "All is well again."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let client = FaultClient(try SandboxPlace.running(context).state)
        let parsed = context.parsed
        guard let word = parsed.positionals.first else {
            if parsed.flag(off) { try await client.end(nil) }
            return try tell(try await client.list(), context)
        }
        guard let fault = Fault(rawValue: word) else {
            throw DeployError(.usage, "there is no fault \(word)", hint: "bobbin sandbox fault --help lists them")
        }
        if parsed.flag(off) {
            try await client.end(fault)
            return context.console.note("\(fault.rawValue) is off")
        }
        if fault == .killContainer {
            let id = try await client.killContainer(parsed.value(container))
            return context.console.note("the processes of \(id) were killed")
        }
        var setting = FaultSetting(times: parsed.integer(times))
        if let delay = parsed.duration(delay) { setting.delay = Int64(delay / .milliseconds(1)) }
        try await client.set(fault, setting)
        context.console.note(
            "\(fault.rawValue) is on\(setting.times.map { " for the next \($0) requests" } ?? "")")
    }

    private static func tell(_ entries: [FaultClient.Entry], _ context: CommandContext) throws {
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(entries))
        case .id: for entry in entries { context.console.data(entry.name.rawValue) }
        case .table:
            guard !entries.isEmpty else { return context.console.note("no fault is on") }
            context.console.data(
                Table(
                    columns: [.init(), .init(), .init(shrinks: true)],
                    rows: entries.map { entry in
                        [
                            entry.name.rawValue, entry.times.map { "\($0) more" } ?? "on",
                            entry.name == .slow ? "\(entry.delay) ms" : entry.name.explanation,
                        ]
                    }))
        }
    }
}
