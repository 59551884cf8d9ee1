package import Diagnostics
package import LocalFiles

/// Hadoop's configuration: values by key as its `org.apache.hadoop.conf.Configuration` gives them, and where each came
/// from.
package struct HadoopConfiguration: Hashable, Sendable {
    /// A value as its file has it, before variables are replaced.
    struct Entry: Hashable, Sendable {
        let value: String
        let origin: Origin
    }

    /// Under current names only: a deprecated key is stored under the keys that took its place.
    let entries: [String: Entry]
    /// What `${...}` is looked up in before the configuration itself.
    let variables: Variables
    /// The files that were read, in order; those that they include are not listed.
    package let files: [LocalPath]
    /// What is odd about the files, though they can be read.
    package internal(set) var findings: [Finding]

    init(entries: [String: Entry], variables: Variables, files: [LocalPath], findings: [Finding]) {
        self.entries = entries
        self.variables = variables
        self.files = files
        self.findings = findings
    }

    /// Values that are not read from files, over Hadoop's defaults; deprecated keys and variables count as in a file.
    package init(_ values: [String: String] = [:], variables: Variables = Variables()) {
        var entries = Self.defaultEntries
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            entries[DeprecatedKeys.current(key)] = Entry(value: value, origin: .derived("set by the program"))
        }
        self.init(entries: entries, variables: variables, files: [], findings: [])
    }

    /// Every key that a file or a default sets, sorted, under its current name.
    package var keys: [String] { entries.keys.sorted() }

    /// The value as its file has it, neither trimmed nor with its variables replaced.
    package func raw(_ key: String) -> String? { entry(key)?.value }

    /// Where the value came from; nil where neither a file nor a default sets it.
    package func origin(of key: String) -> Origin? { entry(key)?.origin }

    func entry(_ key: String) -> Entry? { entries[DeprecatedKeys.current(javaTrimmed(key))] }
}
