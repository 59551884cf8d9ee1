/// Configuration files made at random, in every spelling that Hadoop's parser knows and some that it only suffers.
struct GeneratedConfiguration {
    /// Contents by relative path; those on the top level are the resources, in the order of their names.
    private(set) var files: [String: String] = [:]
    private var random: SeededGenerator

    static let keys = [
        "a", "b", "c", "d.e", "size", "time", "flag", "list", "fs.defaultFS", "fs.default.name", "dfs.umaskmode",
        "fs.permissions.umask-mode", "dfs.block.size", "dfs.blocksize", "user.name", "ключ",
    ]
    private static let fragments = [
        "x", " ", "  two  ", "true", "FALSE", "yes", "1", "-7", "+5", "0x1F", "-0X10", "0x", "64m", "2T", "9e",
        "9999999999t",
        "64mb", "10s", "250ms", "3 h", "1D", "7us", "1500000ns", "-3m", "a,b , c", ",", "a,,b\nc", "\t", "é𝄞", "\r\n",
        "${a}", "${b}", "${c}", "${d.e}", "${size}", "${flag}", "${fs.default.name}", "${no.such}", "${user.name}",
        "${oracle.property}", "${env.ORACLE_SET}", "${env.ORACLE_EMPTY}", "${env.ORACLE_EMPTY:-d}",
        "${env.ORACLE_EMPTY-d}", "${env.ORACLE_NONE:-a-b}", "${env.ORACLE_NONE-${a}}", "${env.ORACLE_SET:-}", "${env.}",
        "${env.-d}", "${env.:-d}", "${", "$", "}", "${}", "${ a}", "${a b}", "$${a}", "${a${b}}", "{", "${{}", "<&>\"'",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        for name in ["core-site.xml", "hdfs-site.xml", "yarn-site.xml"].prefix(Int.random(in: 1...3, using: &random)) {
            files[name] = document(depth: 0)
        }
    }

    private mutating func document(depth: Int) -> String {
        let head = random.pick([
            "", "<?xml version=\"1.0\"?>\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n",
            "<!-- made at random -->", "<?xml-stylesheet type=\"text/xsl\" href=\"configuration.xsl\"?>\n",
        ])
        return head + "<configuration>" + elements(Int.random(in: 0...9, using: &random), depth) + "</configuration>\n"
    }

    private mutating func elements(_ count: Int, _ depth: Int) -> String {
        (0..<count).map { _ in element(depth) }.joined()
    }

    private mutating func element(_ depth: Int) -> String {
        let blank = random.pick(["\n  ", "", "\r\n", "<!-- note -->", " loose text "])
        return blank
            + (random.once(in: 12) && depth < 3
                ? "<configuration>" + elements(2, depth + 1) + "</configuration>"
                : random.once(in: 7) && depth < 3 ? include(depth + 1) : property())
    }

    private mutating func property() -> String {
        let key = random.pick(Self.keys)
        let value = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(Self.fragments) }.joined()
        let final = random.pick(["true", "true", "TRUE", " true ", "false", ""])
        if random.once(in: 6) {
            let attributes = [
                random.once(in: 20) ? "" : " name=\"\(escaped(key))\"",
                random.once(in: 12) ? "" : " value=\"\(random.once(in: 8) ? "" : escaped(value))\"",
                random.once(in: 4) ? " final=\"\(final)\"" : "",
            ]
            return "<property\(attributes.joined())\(random.once(in: 3) ? "><value>inner</value></property>" : "/>")"
        }
        var parts = [
            random.once(in: 25)
                ? "" : "<name>\(random.pick(["", " ", "\n"]))\(escaped(key))\(random.pick(["", " "]))</name>",
            valueElement(value),
        ]
        if random.once(in: 5) { parts.append("<final>\(final)</final>") }
        if random.once(in: 6) { parts.append("<description>some <b>words</b></description>") }
        if random.once(in: 9) { parts.append("<source>program</source>") }
        if random.once(in: 9) { parts.append("<tag>HDFS,YARN</tag>") }
        if random.once(in: 3) { parts.shuffle(using: &random) }
        return "<property>" + parts.joined(separator: random.pick(["", "\n    "])) + "</property>"
    }

    private mutating func valueElement(_ value: String) -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0: ""
        case 1: random.pick(["<value></value>", "<value/>"])
        case 2: "<value><![CDATA[\(value)]]></value>"
        case 3: "<value>\(escaped(value))<!-- between -->\(escaped(value))</value>"
        case 4: "<value>before<i>\(escaped(value))</i>after</value>"
        case 5: "<value>first</value><value>\(escaped(value))</value>"
        case 6: "<value>&#x41;&#66;\(escaped(value))</value>"
        default: "<value>\(escaped(value))</value>"
        }
    }

    private mutating func include(_ depth: Int) -> String {
        let namespace = random.pick(["xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\"", "include"])
        let tag = String(namespace.prefix { $0 != " " })
        let fallback = tag.hasPrefix("xi:") ? "xi:fallback" : "fallback"
        let inside =
            random.once(in: 4)
            ? "" : "<\(fallback)>" + elements(Int.random(in: 0...2, using: &random), depth) + "</\(fallback)>"
        if random.once(in: 2), !inside.isEmpty { return "<\(namespace) href=\"nowhere.xml\">\(inside)</\(tag)>" }
        if random.once(in: 12) { return "<\(namespace)>\(inside)</\(tag)>" }
        let path = "parts/part\(files.count)-\(depth).xml"
        files[path] = ""
        files[path] = document(depth: depth)
        return "<\(namespace) href=\"\(path)\">\(inside)</\(tag)>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
