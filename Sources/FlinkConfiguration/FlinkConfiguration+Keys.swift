package import Diagnostics

extension FlinkConfiguration {
    /// The entry that a key's value is read from, and the name it stands under: the key itself, or one of the names that
    /// Flink's option falls back to, as this configuration's version has them (`high-availability` for
    /// `high-availability.type`).
    ///
    /// `jobmanager.heap.size` and `jobmanager.heap.mb` are read for `jobmanager.memory.process.size` up to 1.20 where no
    /// other total is set.
    package func entry(of key: String) -> (key: String, entry: Entry)? {
        if let entry = entries[key] { return (key, entry) }
        for name in OldNames.names(of: key, in: version) {
            if let entry = entries[name] { return (name, entry) }
        }
        return key == FlinkOptions.jobManagerProcessMemory ? legacyHeap : nil
    }

    /// Takes a key and all its old names away, so that nothing is read for it any more.
    package mutating func removeAllNames(of key: String) {
        remove(key)
        for name in OldNames.names(of: key, in: version) { remove(name) }
    }

    private var legacyHeap: (key: String, entry: Entry)? {
        let others = [FlinkOptions.jobManagerFlinkMemory, FlinkOptions.jobManagerHeapMemory]
        guard version.map({ $0 < FlinkVersion(2, 0) }) ?? true, !others.contains(where: contains) else { return nil }
        if let entry = entries[FlinkOptions.jobManagerLegacyHeap] { return (FlinkOptions.jobManagerLegacyHeap, entry) }
        return entries[FlinkOptions.jobManagerLegacyHeapMB].map {
            let value = Value.text(text(of: $0.value) + "m")
            return (FlinkOptions.jobManagerLegacyHeapMB, Entry(value: value, origin: $0.origin))
        }
    }

    /// The option of any known version that was probably meant.
    ///
    /// - Returns: nil for an option, and for a key that is like none.
    package static func suggestion(for key: String) -> String? {
        Misspelling.suggestion(for: key, known: KnownKeys.all(in: nil), mistaken: KnownKeys.mistaken)
    }

    /// Keys that Flink does not know and that look like one it does, and merge keys (`<<`), which are ordinary keys to it;
    /// in the order of their names.
    package func misspellings() -> [Finding] {
        let known = KnownKeys.all(in: version)
        return entries.sorted { $0.key < $1.key }.compactMap { key, entry in
            if key.split(separator: ".").contains("<<") {
                return Finding(
                    "merge-key", .mayFail, "\(key) merges nothing: << is a key like any other in YAML 1.2",
                    hint: "Write the keys out", origin: entry.origin)
            }
            guard !KnownKeys.freePrefixes.contains(where: key.hasPrefix),
                let meant = Misspelling.suggestion(for: key, known: known, mistaken: KnownKeys.mistaken)
            else { return nil }
            let advice = meant == FlinkOptions.haClusterID ? " On YARN, leave it out: each application has its own" : ""
            return Finding(
                "key-misspelled", .mayFail, "\(key) is no option of Flink\(version.map { " \($0)" } ?? "")",
                hint: "Is \(meant) meant?\(advice)", origin: entry.origin)
        }
    }
}
