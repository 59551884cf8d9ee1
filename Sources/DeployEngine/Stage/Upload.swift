import CurlHTTP
import FlinkDeployment
import HadoopRecords
import LocalFiles

/// One file on its way into the staging folder.
struct Upload: Sendable {
    let resource: PlannedResource
    let target: HDFSPath
    let body: HTTPBody

    /// In bytes.
    var size: Int64 { body.length }

    /// Whether a file that lies at the target already, from an attempt that was cut short, is this one: files get their
    /// final names only when they are complete, so length and age decide.
    func isComplete(_ there: FileStatus) -> Bool {
        guard case .local(let file) = resource.source else { return false }
        return there.length == size && there.modificationTime > file.modified
    }

    /// The resource as the containers are told of it.
    func localResource(_ staged: FileStatus) -> LocalResource {
        LocalResource(
            resource: staged.path, type: resource.type, visibility: resource.visibility, size: staged.length,
            timestamp: staged.modificationTime)
    }
}
