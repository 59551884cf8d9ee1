import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles

/// What the rehearsing program is told: what is imported, and from where.
struct RehearsalStage: Hashable, Sendable, Encodable {
    enum Kind: String, Encodable { case script, module }

    var kind: Kind
    /// A script's path here, or a module's name.
    var target: String
    /// The program's own.
    var arguments: [String]
    /// What comes first in `sys.path`: a script's folder, or where `python -m` is started.
    var first: String
    /// `PYTHONPATH`.
    var path: [String]
    /// Where main starts.
    var start: String
    /// Where what was found is written, a JSON object a line.
    var result: String
    /// Whether folders are on the path that the nodes have and this machine perhaps not.
    var hasForeignFolders: Bool

    /// - Parameters:
    ///   - files: `PYTHONPATH` as far as `python.files` make it.
    ///   - inherited: what the container has of it already.
    init(
        _ program: PythonProgram, _ arguments: [String], _ layout: RehearsalLayout, files: [String], inherited: String?
    ) throws(DeployError) {
        let folder = layout.folder
        start = (layout.plan.startsInArchives ? folder.archives : folder.container).text
        self.arguments = arguments
        path = files + layout.plan.pythonPath + (inherited ?? "").split(separator: ":").map(String.init)
        switch program {
        case .script(let name):
            kind = .script
            let script = try layout.placeScript(name)
            target = script?.text ?? name
            first = script?.parent.text ?? start
            path.insert(first, at: 0)
        case .module(let name):
            kind = .module
            target = name
            first = start
        }
        result = (folder.root / "result").text
        let starting = LocalPath(start)
        hasForeignFolders = path.contains { LocalPath($0, relativeTo: starting).relative(to: folder.root) == nil }
    }
}
