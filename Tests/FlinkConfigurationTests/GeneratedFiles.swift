/// Files made of pieces that mean something to one of the readers, the same ones in each run.
enum GeneratedFiles {
    /// `flink-conf.yaml`, in which anything may follow anything.
    static func flinkConf(_ seed: UInt64) -> String {
        var random = Random(state: seed)
        let pieces = [
            ": ", ":", " ", "\t", "#", "'", "\"", ";", ",", "a", "b.c", "x y", "1", "true", "10 s", "5m", "ü", "\n",
            "\r\n", "[", "]", "=", "$", "\\", "''", "k:v",
        ]
        return (0..<12).map { line in
            let rest = (0..<random.below(8)).map { _ in random.of(pieces) }.joined()
            return random.below(3) == 0 ? rest : "key\(line): " + rest
        }.joined(separator: "\n")
    }

    /// `config.yaml` with nested and flat keys, scalars in every style, lists, and maps.
    static func configYAML(_ seed: UInt64) -> String {
        var random = Random(state: seed)
        return (0..<8).map { "key\($0)" + mapped(&random, depth: 0, indent: "") }.joined()
    }

    private static func mapped(_ random: inout Random, depth: Int, indent: String) -> String {
        switch random.below(depth < 3 ? 5 : 3) {
        case 0: return ": " + list(&random, depth: 0) + "\n"
        case 1, 2: return ": " + scalar(&random) + "\n"
        case 3:
            let inner = indent + "  "
            let members = (0...random.below(3)).map {
                inner + random.of(["a", "b-", "c.d", "e f"]) + "\($0)"
                    + mapped(&random, depth: depth + 1, indent: inner)
            }
            return ":\n" + members.joined()
        default: return ": {x: " + scalar(&random) + ", y.z: " + list(&random, depth: 1) + "}\n"
        }
    }

    private static func list(_ random: inout Random, depth: Int) -> String {
        let elements = (0..<random.below(4)).map { _ in
            depth < 2 && random.below(6) == 0 ? list(&random, depth: depth + 1) : scalar(&random)
        }
        return "[" + elements.joined(separator: ", ") + "]"
    }

    private static func scalar(_ random: inout Random) -> String {
        let number = random.below(100_000)
        return random.of([
            "text", "two words", "'quoted'", "'it''s'", "\"tab\\tnewline\\n\"", "'#'", "a;b", "'a;b,c:d'", "yes",
            "True", "false",
            "0.\(number)", "\(number)", "0\(number)", "-\(number)", "0x\(String(number, radix: 16))", "0o17",
            "1e\(number % 10)",
            "\(number)m", "\(number % 100) s", "k:v", "'{k: v}'", "'[a, b]'", "''", "grün", "$x", "hdfs:///a/b", "'1'",
            "'- a'",
        ])
    }
}

/// SplitMix64: small, and the same numbers everywhere.
struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func of(_ choices: [String]) -> String { choices[below(choices.count)] }
}
