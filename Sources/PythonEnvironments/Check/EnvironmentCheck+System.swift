import Archives
import Diagnostics

extension EnvironmentCheck {
    /// What the compiled code was made for.
    static func system(_ facts: EnvironmentFacts, _ needs: EnvironmentNeeds) -> [Finding] {
        let linux = facts.platforms.first { $0.platform.system == .linux }
        let foreign = facts.platforms.first { $0.platform.system != .linux }
        let hint = "Make it on Linux with the nodes' processor, for example with bobbin env pack"
        if let platform = facts.interpreterPlatform, platform.system != .linux {
            return [
                Finding(
                    "env-system", .fails,
                    "\(facts.layout.interpreters.first ?? "the interpreter") is a program for \(platform)", hint: hint)
            ]
        }
        // Linux packages may have a file for another system among theirs; one for another has none for Linux.
        if let foreign, linux == nil, facts.interpreterPlatform == nil {
            return [
                Finding(
                    "env-system", .fails,
                    "the environment was made on \(foreign.platform.system.rawValue): \(foreign.example)", hint: hint)
            ]
        }
        if let windows = facts.windowsInterpreter, facts.layout.interpreters.isEmpty,
            facts.layout.outsideInterpreters.isEmpty
        {
            return [
                Finding("env-system", .fails, "the environment was made on Windows: it has \(windows)", hint: hint)
            ]
        }
        guard let cpu = facts.interpreterPlatform?.cpu ?? linux?.platform.cpu, cpu != needs.cpu else { return [] }
        let file = facts.interpreterPlatform == nil ? linux?.example : facts.layout.interpreters.first
        return [
            Finding(
                "env-cpu", .mayFail,
                "the environment was made for \(cpu) (\(file ?? "")), and this machine is \(needs.cpu)",
                hint: "It works where the nodes are \(cpu)")
        ]
    }

    /// Whether the interpreter will be found and can start.
    static func interpreter(_ facts: EnvironmentFacts) -> [Finding] {
        let layout = facts.layout
        guard let interpreter = layout.interpreters.first else {
            if let link = layout.bestOutsideInterpreter, let target = layout.outsideInterpreters[link] {
                return [
                    Finding(
                        "env-interpreter-outside", .mayFail,
                        "\(link) -> \(target) leaves the archive: it works only on nodes that have that file",
                        hint: packHint)
                ]
            }
            // A Windows environment is told of as such.
            guard facts.windowsInterpreter == nil else { return [] }
            return [
                Finding(
                    "env-no-interpreter", .fails,
                    "there is no bin/python at any depth; the archive has \(some(layout.topLevel, of: 6))",
                    hint: packHint)
            ]
        }
        var findings: [Finding] = []
        if !facts.interpreterIsExecutable {
            findings.append(
                Finding(
                    "env-not-executable", .mayFail,
                    "\(interpreter) lies in the archive without the right to be executed",
                    hint: "Flink unpacks it as it is, and Permission denied follows; pack with bobbin env pack, or zip "
                        + "on Linux"))
        }
        if facts.format == .zip, facts.interpreterIsLink {
            findings.append(
                Finding(
                    "env-link-in-zip", .mayFail,
                    "\(interpreter) is a link in a zip, of which YARN makes a text file (yarn.ship-archives)",
                    hint: "Flink's own unpacking (python.archives) keeps it; a tar.gz works in both ways"))
        }
        if !layout.hasStandardLibrary, facts.interpreterPlatform?.system ?? .linux == .linux {
            let python = layout.pythonVersion.map { "Python \($0)" } ?? "the same Python"
            findings.append(
                Finding(
                    "env-no-standard-library", .mayFail,
                    "\(interpreter) is there without its standard library: it works only on nodes that have \(python)"
                        + (facts.venvHome.map { " at \($0)" } ?? " where it was on the machine it was made on"),
                    hint: packHint))
        }
        return findings
    }
}
