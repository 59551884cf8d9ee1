import HadoopRecords
import LocalFiles

/// The modules that an element of `python.files` brings.
enum ModuleNames {
    /// - Returns: the first parts of their names; nil where it cannot be looked into.
    static func at(_ file: String, _ planner: PythonPlanner) -> Set<String>? {
        switch planner.placement.location(of: file) {
        case .remote: return nil
        case .local(let path):
            if path.name.hasSuffix(".py") { return [String(path.name.dropLast(3))] }
            guard let tree = planner.inputs.local[path], let root = tree.root else { return nil }
            if root.kind == .folder {
                return Set(tree.files.compactMap { $0.path.relative(to: path) }.compactMap(module))
            }
            return planner.inputs.pythonArchives[.local(path)].map { Set($0.topLevel.compactMap(module)) }
        }
    }

    /// `a.py` and `a/b/c.txt` may both be the module `a`.
    private static func module(_ relative: String) -> String? {
        let first = relative.prefix { $0 != "/" }
        return first.hasSuffix(".py") ? String(first.dropLast(3)) : String(first)
    }
}
