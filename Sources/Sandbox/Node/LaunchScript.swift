import HadoopRecords

/// The shell script that a container is started by.
struct LaunchScript {
    /// The node's variables, which the application's do not change.
    let nodeEnvironment: [String: String]
    /// What the application may change.
    let defaults: [String: String]
    let context: ContainerLaunchContext
    let logFolder: String

    var text: String {
        var lines = [
            "#!/bin/bash", "set -o pipefail -e",
            "exec >\(Self.quoted(logFolder + "/prelaunch.out")) 2>\(Self.quoted(logFolder + "/prelaunch.err"))",
        ]
        for (name, value) in nodeEnvironment.sorted(by: { $0.key < $1.key }) {
            lines.append("export \(name)=\(Self.quoted(value))")
        }
        let given = defaults.merging(context.environment) { $1 }.filter { nodeEnvironment[$0.key] == nil }
        let expanded = given.mapValues(expand)
        for name in Self.order(expanded) where Self.isName(name) {
            lines.append("export \(name)=\"\(Self.escaped(expanded[name] ?? ""))\"")
        }
        // bash stays as the parent, as it does below a real NodeManager.
        lines.append("exec /bin/bash -c \"\(expand(context.command))\"")
        return lines.joined(separator: "\n") + "\n"
    }

    /// As a NodeManager does (`ContainerLaunch.expandEnvironment`).
    private func expand(_ text: String) -> String {
        // Most values have none of it, and there may be thousands.
        guard Self.has(text, "<{}") else { return text }
        return text.replacing("<LOG_DIR>", with: logFolder).replacing("<CPS>", with: ":").replacing("{{", with: "$")
            .replacing("}}", with: "")
    }

    /// Each name behind those that its value mentions.
    static func order(_ values: [String: String]) -> [String] {
        var ordered: [String] = []
        var seen = Set<String>()
        func visit(_ name: String) {
            guard seen.insert(name).inserted, let value = values[name] else { return }
            for other in mentioned(in: value).sorted() { visit(other) }
            ordered.append(name)
        }
        for name in values.keys.sorted() { visit(name) }
        return ordered
    }

    /// The names behind `$` and within `${}`.
    private static func mentioned(in value: String) -> Set<String> {
        var names = Set<String>()
        for part in value.split(separator: "$", omittingEmptySubsequences: false).dropFirst() {
            let rest = part.first == "{" ? part.dropFirst() : part
            names.insert(String(rest.prefix { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }))
        }
        return names
    }

    private static func isName(_ text: String) -> Bool {
        !(text.first?.isNumber ?? true) && text.allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// Within double quotes, where variables are still expanded.
    private static func escaped(_ text: String) -> String {
        guard has(text, "\\\"`") else { return text }
        return text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("`", with: "\\`")
    }

    private static func has(_ text: String, _ signs: String) -> Bool { text.utf8.contains { signs.utf8.contains($0) } }

    /// As it is.
    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
