import DeployEngine
import Diagnostics
import HTTPServing

/// The form for a new deployment: its fields, and the request that they make.
struct DeploymentForm: Sendable {
    /// In the order of the page.
    static let fields = [
        "kind", "cluster", "flinkVersion", "session", "program", "class", "arguments", "files", "environment", "name",
        "queue",
        "tags", "ship", "parallelism", "taskManagerMemory", "slots", "configuration", "savepoint", "allowNonRestored",
        "deadline",
    ]

    private let values: [String: String]

    init(_ query: HTTPServerQuery) {
        values = Dictionary(Self.fields.compactMap { name in query[name].map { (name, $0) } }) { first, _ in first }
    }

    /// As it was written; empty for one that was left out.
    subscript(_ name: String) -> String { values[name] ?? "" }

    /// - Throws: ``DeployError`` `usage` for fields that make no request.
    func wish() throws(DeployError) -> Wish {
        guard let kind = Wish.Kind(rawValue: self["kind"]) else {
            throw DeployError(.usage, "the kind is to be application, session, or job, and is \(self["kind"])")
        }
        var wish = Wish(kind: kind)
        wish.cluster = one("cluster")
        wish.flinkVersion = one("flinkVersion")
        wish.name = one("name")
        wish.queue = one("queue")
        wish.tags = words("tags")
        wish.ship = lines("ship")
        wish.environment = one("environment")
        wish.configuration = try configuration()
        wish.deadline = one("deadline")
        wish.savepoint = one("savepoint").map {
            RestoreWish(path: $0, allowNonRestoredState: !self["allowNonRestored"].isEmpty)
        }
        if kind != .session { wish.program = program() }
        if kind == .job { wish.session = one("session") }
        return wish
    }

    /// A script by its ending, else a jar.
    private func program() -> ProgramWish {
        var program = ProgramWish()
        let file = one("program")
        if let file, file.hasSuffix(".py") || file.hasSuffix(".zip") {
            program.python = file
        } else {
            program.jar = file
        }
        program.mainClass = one("class")
        program.arguments = lines("arguments")
        program.files = lines("files")
        return program
    }

    /// The fields for the values that nearly everybody sets, and the lines `key: value`.
    private func configuration() throws(DeployError) -> [String: ConfigurationText]? {
        let usual = [
            "parallelism": "parallelism.default", "taskManagerMemory": "taskmanager.memory.process.size",
            "slots": "taskmanager.numberOfTaskSlots",
        ]
        var found: [String: ConfigurationText] = [:]
        for (field, key) in usual { found[key] = one(field).map { ConfigurationText($0) } }
        for line in lines("configuration") ?? [] where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1).map { Self.trimmed(String($0)) }
            guard parts.count == 2, !parts[0].isEmpty else {
                throw DeployError(
                    .usage, "a line of the configuration is '\(line)', which is no key and value",
                    hint: "As in parallelism.default: 4")
            }
            found[parts[0]] = ConfigurationText(parts[1])
        }
        return found.isEmpty ? nil : found
    }

    private func one(_ name: String) -> String? {
        let text = Self.trimmed(self[name])
        return text.isEmpty ? nil : text
    }

    private func lines(_ name: String) -> [String]? {
        let lines = self[name].split(whereSeparator: \.isNewline).map { Self.trimmed(String($0)) }.filter {
            !$0.isEmpty
        }
        return lines.isEmpty ? nil : lines
    }

    private func words(_ name: String) -> [String]? {
        let words = self[name].split { $0 == "," || $0.isWhitespace }.map(String.init)
        return words.isEmpty ? nil : words
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
