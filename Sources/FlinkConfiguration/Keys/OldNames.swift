/// Names under which Flink reads a key besides its own.
enum OldNames {
    private struct Name {
        let text: String
        let list: VersionedList
    }

    private static let byKey: [String: [Name]] = {
        var names: [String: [Name]] = [:]
        for list in OldNameLists.all {
            for line in list.text.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                names[words[0], default: []] += words.dropFirst().map { Name(text: $0, list: list) }
            }
        }
        return names
    }()

    /// The other names of a key, in the order in which Flink looks.
    ///
    /// - Parameter version: nil for those of any.
    static func names(of key: String, in version: FlinkVersion?) -> [String] {
        (byKey[key] ?? []).filter { $0.list.holds(in: version) }.map(\.text)
    }

    /// All such names.
    static func all(in version: FlinkVersion?) -> Set<String> {
        Set(byKey.values.joined().filter { $0.list.holds(in: version) }.map(\.text))
    }
}
