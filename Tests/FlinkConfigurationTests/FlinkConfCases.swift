/// Texts of flink-conf.yaml, each with an oddity that somebody's file has.
let flinkConfCases: [(name: String, text: String)] = [
    ("empty", ""),
    ("comments", "# a: b\n\n   # c: d\n"),
    ("plain", "jobmanager.rpc.address: localhost\njobmanager.rpc.port: 6123\n"),
    ("no-end", "a: b"),
    ("comment-after", "a: b # c\nd: e#f\ng: #h\n#i: j\n"),
    ("quotes", "a: 'b'\nc: \"d # e\"\nf: 'it''s'\n"),
    ("indented", "  a: b\n\tc: d\n"),
    ("duplicate", "a: 1\nb: 2\na: 3\n"),
    ("tab-after-colon", "a:\tb\nc:d\ne: \tf\t\n"),
    ("two-colons", "a: b: c\nd:e: f\ng: h:i\n"),
    ("blank-before-colon", "a : b\n"),
    ("empty-values", "a:\nb: \nc:  \n: d\n : e\n"),
    ("no-key", "just text\n- item\n{a: b}\n"),
    ("nested", "a:\n  b: c\n  d.e: f\n"),
    ("list", "a: x;y;z\nb: 'x;y';z\nc: x;;y\nd: ;x;\ne: \"a\"\"b\";c\nf: 'open\ng: 'a'b;c\nh: a 'b';c\n"),
    ("list-blanks", "a: x ; y ;  'z ' ; w\nb: ' ; '\nc: ;\nd: ;;\ne: ''\nf: '';''\n"),
    ("yaml-list", "a: [x, y]\nb: {k: v}\nc: []\n"),
    ("map", "a: k:v,l:w\nb: 'k:1':v\nc: k:'a,b'\nd: 'k:''a,b'''\ne: k\nf: k:v,k:w\ng: 'k':'v'\nh: k: v\n"),
    ("children", "high-availability: zookeeper\nhigh-availability.storageDir: hdfs:///ha\nm.a: 1\nm.b.c: 2\n"),
    ("crlf", "a: b\r\nc: d\r\n\r\ne: f"),
    ("carriage-return", "a: b\rc: d\r"),
    ("non-ascii", "a: grüße\nb: 日本語\nc: \u{1F600}\nd: e\u{301}\nschlüssel: wert\n"),
    ("no-break-space", "a: \u{A0}b\u{A0}\nc:\u{A0}d\n\u{2003}e: f\u{2003}\n"),
    ("line-separators", "a: b\u{2028}c: d\u{85}e: f\u{0B}g: h\u{0C}i: j\n"),
    ("byte-order-mark", "\u{FEFF}a: b\nc: d\n"),
    ("dollar", "$internal.application.program-args: --in;h'sh;a b\nenv.java.opts: -Dx=${y} -Dz='w'\n"),
    ("windows-path", "a: C:\\flink\\conf\nb: file:///C:/x\n"),
    ("document", "---\na: b\n...\n"),
    ("equals", "a=b: c=d\ne = f\n"),
    ("control", "a: b\u{1}\nc: \u{7}d\n"),
    (
        "numbers",
        "a: 010\nb: 0x10\nc: +5\nd: -5\ne: 1e3\nf: 1_000\ng: .5\nh: 1.\ni: 5f\nj: 0x1p3\nk: NaN\nl: -Infinity\n"
    ),
    (
        "more-numbers",
        "a: 2147483648\nb: -2147483648\nc: 1d\nd: infinity\ne: nan\nf: 1e\ng: --5\nh: f\ni: 1e400\nj: 0x10\n"
    ),
    ("booleans", "a: true\nb: TRUE\nc: False\nd: yes\ne: on\nf: 1\ng: tRuE\n"),
    ("memory", "a: 1600m\nb: 1 gb\nc: 512\nd: 2G\ne: 1.5g\nf: -1m\ng: 3 kibibytes\nh: 1 TB\ni: 7 bytes\nj: 1mib\n"),
    (
        "more-memory",
        "a: 9223372036854775807\nb: 9223372036854775808\nc: 9007199254740992k\nd: 0\ne: 1024 Mebibytes\nf: 10 m b\n"
    ),
    (
        "durations",
        "a: 10 s\nb: 5\nc: 1min\nd: 2 M\ne: 3 Hours\nf: 1 d\ng: 7 µs\nh: 9ns\ni: PT10S\nj: 1.5 s\nk: 4 mins\n"
    ),
    (
        "more-durations",
        "a: 1 day\nb: 2 secs\nc: 3 millis\nd: 4 nanos\ne: 5 us\nf: 6 w\ng: 9223372036854775807 d\nh: 8 micro\n"
    ),
]
