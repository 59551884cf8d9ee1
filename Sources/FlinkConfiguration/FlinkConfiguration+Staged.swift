package import Diagnostics

extension FlinkConfiguration {
    /// The configuration as the JobManager and the TaskManagers find it in their folder.
    package struct Staged: Hashable, Sendable {
        /// The file's content: lines for ``ConfigurationFileKind/flinkConf``, a JSON object (which is YAML) with flat
        /// keys for ``ConfigurationFileKind/configYAML``.
        package let content: [UInt8]
        /// What the old file cannot hold (`#`, a line break, blanks at an end): these go into the JobManager's command
        /// as dynamic properties. Empty for ``ConfigurationFileKind/configYAML``.
        package let dynamicProperties: [String: String]
    }

    /// Keys stand in the order of their names. An empty value is absent from the old file, which has no way to say it;
    /// Flink's own client loses it there too.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a value that no way can carry.
    package func staged() throws(DeployError) -> Staged {
        switch fileKind {
        case .flinkConf: try stagedLines()
        case .configYAML: stagedObject()
        }
    }

    private func stagedLines() throws(DeployError) -> Staged {
        var lines = ""
        var properties: [String: String] = [:]
        for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
            let text = text(of: entry.value)
            if text.isEmpty { continue }
            if FlinkConfLine.canHold(key: key, value: text) {
                lines += "\(key): \(text)\n"
            } else if key.isEmpty || key.contains(where: { $0 == "=" || $0.isWhitespace }) || text.contains("\0") {
                throw DeployError(
                    .configurationWrong,
                    "\(key) (\(entry.origin)) can stand neither in \(fileKind.rawValue) nor in a command",
                    hint:
                        "Only a key without '=' and blanks can have a value with '#', a line break, or blanks at an end"
                )
            } else {
                properties[key] = text
            }
        }
        return Staged(content: Array(lines.utf8), dynamicProperties: properties)
    }

    /// Flat keys hold a key together with its own children (`high-availability` and `high-availability.storageDir`);
    /// the nested map that Flink's client writes loses one of the two.
    private func stagedObject() -> Staged {
        var members: [(key: String, json: String)] = []
        for (key, entry) in entries {
            switch entry.value {
            case .text(let text): members.append((key, JSONText.string(text)))
            case .list(let elements):
                members.append((key, "[" + elements.map(JSONText.string).joined(separator: ", ") + "]"))
            case .map(let pairs):
                members += pairs.map { (key: "\(key).\($0.key)", json: JSONText.string($0.value)) }
            }
        }
        let lines = members.sorted { $0.key < $1.key }.map { "  \(JSONText.string($0.key)): \($0.json)" }
        let content = lines.isEmpty ? "{}\n" : "{\n" + lines.joined(separator: ",\n") + "\n}\n"
        return Staged(content: Array(content.utf8), dynamicProperties: [:])
    }
}
