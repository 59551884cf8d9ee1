/// The jars on the class path of a Flink process, as it logs them when it starts (`EnvironmentInformation`).
struct JarSet {
    private static let mark = " Classpath: "

    /// Those that came with the application, in their order: the program's, what was shipped, and Flink's own. Their
    /// paths start in the container's folder.
    let own: [Substring]
    /// How many entries the nodes have: Hadoop's.
    let ofNodes: Int

    /// - Returns: nil for a log that does not have the line.
    init?(in log: String) {
        guard let start = log.firstRange(of: Self.mark)?.upperBound else { return nil }
        let entries = log[start...].prefix { !$0.isNewline }.split(separator: ":")
        own = entries.filter { !$0.hasPrefix("/") && $0.hasSuffix(".jar") }
        ofNodes = entries.count { $0.hasPrefix("/") }
    }

    static func isIn(_ log: String) -> Bool { log.contains(mark) }

    var words: String { own.joined(separator: ", ") + "; and \(ofNodes) entries of the node's Hadoop" }
}
