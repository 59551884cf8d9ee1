import FlinkConfiguration
import HadoopRecords

/// A staged file in the text that the ApplicationMaster reads from its environment
/// (`org.apache.flink.yarn.YarnLocalResourceDescriptor`).
struct ShipDescriptor {
    let key: String
    let resource: LocalResource

    /// - Parameter version: braces up to 1.18, JSON with single quotes from 1.19.
    func text(_ version: FlinkVersion) -> String {
        let (path, size, time) = (resource.resource, resource.size, resource.timestamp)
        let (visibility, type) = (resource.visibility.rawValue, resource.type.rawValue)
        guard version >= FlinkVersion(1, 19) else {
            return "YarnLocalResourceDescriptor{key=\(key), path=\(path), size=\(size), modificationTime=\(time), "
                + "visibility=\(visibility), type=\(type)}"
        }
        return "{'resourceKey':'\(key)','path':'\(path)','size':\(size),'modificationTime':\(time),"
            + "'visibility':'\(visibility)','resourceType':'\(type)'}"
    }

    static func list(_ descriptors: [ShipDescriptor], _ version: FlinkVersion) -> String {
        descriptors.map { $0.text(version) }.joined(separator: ";")
    }
}
