import Archives
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles
import PythonEnvironments

/// Lays the temporary folder out as YARN and Flink lay out a node's, as far as Python sees it. All its calls block.
struct RehearsalLayout: Sendable {
    let plan: DeploymentPlan
    let folder: RehearsalFolder
    /// Files of HDFS, by their qualified path, where they lie here.
    let downloads: [HDFSPath: LocalPath]
    let cancelled: CancelFlag
    let report: @Sendable (RehearsalProgress) -> Void

    /// What YARN localizes.
    func placeResources() throws(DeployError) {
        for resource in plan.rehearsed {
            let target = folder.container / resource.key
            let source: LocalPath
            switch resource.source {
            case .local(let file): source = file.path
            case .remote(let status):
                guard let here = downloads[status.path.qualified(by: plan.defaultFS)] else { continue }
                source = here
            case .configuration: continue
            }
            if resource.type == .archive, Self.isUnpackedByYARN(source.name) {
                try unpack(source, into: target, as: .yarn)
            } else {
                try copy(source, to: target)
            }
        }
    }

    /// What Flink unpacks for main.
    func placeArchives() throws(DeployError) {
        guard plan.startsInArchives else { return }
        for (path, name) in plan.pythonArchives {
            guard let source = place(of: path) else { continue }
            let lowercased = source.name.lowercased()
            let isTar = [".tar", ".tar.gz", ".tgz"].contains { lowercased.hasSuffix($0) }
            try unpack(
                source, into: folder.archives / name, as: .flink,
                format: isTar ? ArchiveFormat(fileName: lowercased) : .zip)
        }
    }

    /// What Flink puts on `PYTHONPATH`: the folder of a script or module, what was in a zip, all else as it is.
    ///
    /// - Returns: the entries in their order.
    func placeFiles() throws(DeployError) -> [String] {
        var path: [String] = []
        for (index, element) in plan.pythonFiles.enumerated() {
            guard let source = place(of: element) else {
                path.append(element)
                continue
            }
            let own = folder.files / "\(index)"
            if source.name.hasSuffix(".py") {
                try copy(source, to: own / source.name)
                path.append(own.text)
            } else if source.name.hasSuffix(".zip") {
                try unpack(source, into: own, as: .flink)
                path.append(own.text)
            } else {
                path.append(source.text)
            }
        }
        return path
    }

    /// Puts the script into a folder of its own, which comes first on `PYTHONPATH`.
    ///
    /// - Returns: nil for one that is not in the container.
    func placeScript(_ name: String) throws(DeployError) -> LocalPath? {
        guard let source = place(of: name), LocalFileSystem.file(at: source) != nil else { return nil }
        let script = folder.files / "script" / source.name
        try copy(source, to: script)
        return script
    }

    /// Where something lies here that the configuration names; nil for what only the nodes have.
    private func place(of text: String) -> LocalPath? {
        if let remote = plan.remotePath(text) { return downloads[remote] }
        let path = LocalPath(text, relativeTo: folder.container)
        return path.relative(to: folder.root) == nil ? nil : path
    }

    private func unpack(
        _ archive: LocalPath, into target: LocalPath, as manner: ExtractionManner, format: ArchiveFormat? = nil
    ) throws(DeployError) {
        let name = target.name
        report(.unpacking(name, 0))
        try ArchiveExtraction.extract(
            archive, into: target, format: format, as: manner, onProgress: { report(.unpacking(name, $0)) },
            isCancelled: { cancelled.isSet })
    }

    /// A copy, so that nothing is found beside the file that the containers do not have; large files, which no program
    /// consists of, are links.
    private func copy(_ source: LocalPath, to target: LocalPath) throws(DeployError) {
        guard !cancelled.isSet else { throw DeployError(.interrupted, "interrupted") }
        try LocalFileSystem.makeFolder(target.parent)
        guard let size = LocalFileSystem.file(at: source)?.size, size > Self.largestCopy else {
            return try LocalFileSystem.write(try LocalFileSystem.read(source), to: target, permission: 0o500)
        }
        try LocalFileSystem.link(target, to: source)
    }

    /// In bytes.
    private static let largestCopy: Int64 = 32 << 20

    /// `org.apache.hadoop.yarn.util.FSDownload`; it leaves others as they are.
    private static func isUnpackedByYARN(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".zip", ".jar", ".tar", ".tar.gz", ".tgz"].contains { name.hasSuffix($0) }
    }
}
