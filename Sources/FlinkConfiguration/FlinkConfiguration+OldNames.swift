extension FlinkConfiguration {
    /// The entry that a key's value is read from, and the name it stands under: the key itself, or an old name of it.
    package func entry(of key: String) -> (key: String, entry: Entry)? {
        entries[key].map { (key, $0) }
    }
}
