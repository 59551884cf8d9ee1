import Diagnostics

extension EnvironmentCheck {
    /// The C library that compiled code asks for.
    static func glibc(_ facts: EnvironmentFacts, _ needs: EnvironmentNeeds) -> [Finding] {
        var findings: [Finding] = []
        if let available = needs.statedGlibc ?? needs.localGlibc {
            let above = facts.glibcNeeds.filter { $0.version > available }
            if let worst = above.first {
                let who = above.map { "\($0.package) (\($0.version))" }
                let whose = needs.statedGlibc == nil ? "this machine has \(available)" : "the nodes have \(available)"
                findings.append(
                    Finding(
                        "env-glibc", needs.statedGlibc == nil ? .mayFail : .fails,
                        "\(worst.path) needs glibc \(worst.version), and \(whose); too new: \(some(who, of: 6))",
                        hint: "Install builds for an older glibc (wheels named manylinux2014 run on 2.17), or make the "
                            + "environment on a system as old as the nodes"))
            }
        }
        if let example = facts.muslFiles.first {
            findings.append(
                Finding(
                    "env-musl", .mayFail,
                    "\(example) was made for musl, the C library of Alpine, and YARN's nodes have glibc as a rule",
                    hint: "Make the environment on a distribution with glibc"))
        }
        if facts.extent != .everything {
            let seen = facts.extent == .names ? "names only were" : "only the interpreter and small texts were"
            findings.append(
                Finding(
                    "env-not-read", .fine, "\(seen) looked at: which glibc its libraries need is not known",
                    hint: "bobbin env check reads a local copy as a whole"))
        }
        return findings
    }
}
