/// `_FLINK_CLASSPATH`: what the JVMs of a deployment read classes from, before Hadoop's jars.
struct ClassPath {
    /// Entries of Flink and of shipped files.
    var system: [String] = []
    /// Entries of the program and its `usrlib`.
    var user: [String] = []

    /// A jar stands for itself; of any other file the folder is an entry, which for files beside the program is the
    /// empty text. Each call's entries are told once.
    static func entries(of keys: [String]) -> [String] {
        Set(keys.map { $0.hasSuffix("jar") ? $0 : folder(of: $0) }).sortedAsInJava()
    }

    /// - Parameter files: what stands behind Flink's own jar.
    /// - Returns: each entry with a colon after it.
    func text(distJar: String, files: [String], inclusion: UserJarInclusion) -> String {
        let user = user.sortedAsInJava()
        var entries = inclusion == .first ? user : []
        entries += (inclusion == .order ? system + user : system).sortedAsInJava()
        entries += [distJar] + files
        if inclusion == .last { entries += user }
        return entries.map { $0 + ":" }.joined()
    }

    private static func folder(of key: String) -> String {
        key.split(separator: "/").dropLast().joined(separator: "/")
    }
}
