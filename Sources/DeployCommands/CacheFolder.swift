import LocalFiles

/// Where is remembered what can be found out again: `bobbin` in XDG_CACHE_HOME, else in `.cache` of the home.
enum CacheFolder {
    /// What was seen of archives with Python environments; nil where there is no place for it.
    static func environments(_ context: CommandContext) -> LocalPath? { folder("environments", context) }

    /// Hadoop's client, for sandboxes; nil where there is no place for it.
    static func hadoopClient(_ context: CommandContext) -> LocalPath? { folder("hadoop-client", context) }

    private static func folder(_ name: String, _ context: CommandContext) -> LocalPath? {
        let folder: LocalPath
        if let given = context.variable("XDG_CACHE_HOME"), given.hasPrefix("/") {
            folder = LocalPath(given)
        } else if let home = context.variable("HOME") {
            folder = LocalPath(home) / ".cache"
        } else {
            return nil
        }
        return folder / "bobbin" / name
    }
}
