import FlinkConfiguration

/// Configurations whose values must arrive in the cluster as they are.
let stagedCases: [(name: String, values: [String: FlinkConfiguration.Value])] = [
    ("nothing", [:]),
    ("plain", ["parallelism.default": .text("4"), "execution.target": .text("yarn-application")]),
    (
        "children",
        [
            "high-availability": .text("zookeeper"), "high-availability.storageDir": .text("hdfs:///ha"),
            "state.backend": .text("rocksdb"), "state.backend.incremental": .text("true"),
        ]
    ),
    ("texts", Dictionary(uniqueKeysWithValues: oddTexts.enumerated().map { ("text\($0)", .text($1)) })),
    ("single", Dictionary(uniqueKeysWithValues: oddTexts.enumerated().map { ("list\($0)", .list([$1])) })),
    (
        "pairs",
        Dictionary(uniqueKeysWithValues: oddTexts.enumerated().map { ("list\($0)", .list(["--in", $1, "z"])) })
    ),
    ("ends", Dictionary(uniqueKeysWithValues: oddTexts.enumerated().map { ("list\($0)", .list([$1, "m", $1])) })),
    ("all", ["$internal.application.program-args": .list(oddTexts)]),
    ("no-elements", ["pipeline.classpaths": .list([]), "pipeline.jars": .list(["file:///a%20b/app.jar"])]),
    (
        "maps",
        Dictionary(
            uniqueKeysWithValues: oddTexts.enumerated().map { ("map\($0)", .map(["key": $1, "other": "x"])) })
    ),
    ("no-pairs", ["m": .map([:])]),
    ("odd-keys", ["a b.c": .text("x"), "$x": .text("y"), "schlüssel": .text("wert"), "q\"k": .text("z")]),
]

/// What people pass to programs.
private let oddTexts = [
    "h#sh", "#", "a;b", ";", "it's", "'quoted'", "\"double\"", "$HOME", "${x}", "$(x)", "`x`", "two words", " lead",
    "trail ",
    "  ", "", "grüße", "日本語", "\u{1F600}", "e\u{301}", "true", "010", "0.50", "null", "~", "[a, b]", "{a: b}", "a: b",
    "a:b",
    "a,b", "- x", "-x", "--", "*x", "&x", "!x", "%x", "@x", "|", ">", "?", "\\", "C:\\x", "a\\nb", "line\nbreak",
    "tab\there",
    "\ttab", "cr\rlf", "\u{A0}x", "''", "x''y", "=", "a=b", "{\"json\": [1, \"x\"]}", "\u{2028}", "<<", "yes", "1e3",
]
