import Archives
import Diagnostics

extension EnvironmentCheck {
    /// What is wrong with the archive as such.
    static func archive(_ facts: EnvironmentFacts) -> [Finding] {
        func group(_ kinds: Set<ArchiveFault.Kind>) -> [ArchiveFault] {
            facts.faults.filter { kinds.contains($0.kind) }
        }
        var findings: [Finding] = []
        func add(
            _ code: String, _ verdict: Finding.Verdict, _ faults: [ArchiveFault], _ hint: String
        ) {
            guard let first = faults.first else { return }
            let more = faults.count > 1 ? ", and \(faults.count - 1) more like it" : ""
            findings.append(Finding(code, verdict, first.message + more, hint: hint))
        }
        add(
            "env-unsafe-name", .fails, group([.parentFolder, .absoluteName, .badName]),
            "Pack it with relative names, from the folder above the environment")
        add("env-encrypted", .fails, group([.encrypted]), "Pack it without a password")
        add(
            "env-entry-odd", .mayFail, group([.doubled, .belowNoFolder, .device, .linkLoops, .hardLinkMisses]),
            "Pack it again")
        // An interpreter's is told of by itself.
        let links = group([.linkLeaves]).filter { facts.layout.outsideInterpreters[$0.path] == nil }
        add(
            "env-link-outside", .mayFail, links,
            "It works only on nodes that have that file; bobbin env pack leaves no such link")
        return findings
    }

    /// Flink and Java's own tools count bytes in 32 bits here and there.
    private static let sizeLimit: Int64 = 1 << 31
    private static let largeSize: Int64 = 300_000_000

    static func size(_ facts: EnvironmentFacts) -> [Finding] {
        var findings: [Finding] = []
        let heavy = facts.heaviest.prefix(4).map { "\($0.name) \(describe(bytes: $0.size))" }.joined(separator: ", ")
        let spare = facts.spare.prefix(4).map { "\($0.name) \(describe(bytes: $0.size))" }.joined(separator: ", ")
        let hint =
            (spare.isEmpty ? "" : "Can be left out: \(spare). ") + "bobbin env pack makes a smaller one"
        if facts.size >= sizeLimit {
            findings.append(
                Finding(
                    "env-size-limit", .mayFail,
                    "the archive has \(describe(bytes: facts.size)), and above 2 GiB Flink and YARN may fail: \(heavy)",
                    hint: hint))
        } else if facts.size >= largeSize {
            findings.append(
                Finding(
                    "env-large", .fine,
                    "\(describe(bytes: facts.size)) go to each node, \(describe(bytes: facts.unpackedSize)) unpacked: "
                        + heavy, hint: hint))
        }
        if let first = facts.doubled.first {
            let sum = facts.doubled.reduce(0) { $0 + $1.size }
            findings.append(
                Finding(
                    "env-doubled", .fine, "\(describe(bytes: sum)) are there twice: \(some(facts.doubled.map(\.name)))",
                    hint: "\(first.name) was a link before it was packed; keep links: zip -y, tar, or bobbin env pack"))
        }
        return findings
    }
}
