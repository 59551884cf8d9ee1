import HadoopREST
import HadoopRecords

struct NodeContainerWire: Decodable {
    let id: ContainerID
    let state: String
    let exitCode: Number?
    let diagnostics: String?
    let user: String?

    struct One: Decodable { let container: NodeContainerWire }

    var record: NodeContainer {
        NodeContainer(
            containerID: id, state: state, exitCode: exitCode?.int ?? -1000, diagnostics: diagnostics ?? "",
            user: user ?? "")
    }
}
