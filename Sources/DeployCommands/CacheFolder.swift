import LocalFiles

/// Where is remembered what can be found out again: `bobbin` in XDG_CACHE_HOME, else in `.cache` of the home.
enum CacheFolder {
    /// What was seen of archives with Python environments; nil where there is no place for it.
    static func environments(_ context: CommandContext) -> LocalPath? {
        let folder: LocalPath
        if let given = context.variable("XDG_CACHE_HOME"), given.hasPrefix("/") {
            folder = LocalPath(given)
        } else if let home = context.variable("HOME") {
            folder = LocalPath(home) / ".cache"
        } else {
            return nil
        }
        return folder / "bobbin/environments"
    }
}
