import LocalFiles

/// The Flink installation that a script of Flink's was called from.
enum FlinkScriptHome {
    /// As many links as Flink's scripts follow.
    private static let mostLinks = 100

    /// Follows the links that lead from the file that was called to the program itself: the first that lies in a folder
    /// beside the `lib` of a Flink tells. So a link in a Flink's `bin` means that Flink, as Flink's own script there
    /// does, wherever the program lies.
    ///
    /// - Parameter file: what was executed, links as they are.
    /// - Returns: nil where no link on the way lies in a Flink.
    static func find(_ file: LocalPath) -> LocalPath? {
        var file = file
        for _ in 0...mostLinks {
            guard let bin = LocalFileSystem.resolved(file.parent) else { return nil }
            if isFlink(bin.parent) { return bin.parent }
            guard let target = LocalFileSystem.linkTarget(of: bin / file.name) else { return nil }
            file = LocalPath(target, relativeTo: bin)
        }
        return nil
    }

    private static func isFlink(_ folder: LocalPath) -> Bool {
        let names = (try? LocalFileSystem.names(in: folder / "lib")) ?? []
        return names.contains { $0.hasPrefix("flink-dist") && $0.hasSuffix(".jar") }
    }
}
