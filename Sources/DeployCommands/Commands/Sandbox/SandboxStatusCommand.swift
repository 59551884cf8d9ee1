package import CommandLine
import Diagnostics
import LocalFiles
import Sandbox

/// `bobbin sandbox status`: tells of a sandbox.
package enum SandboxStatusCommand: Command {
    package static let specification = CommandSpecification(
        "status",
        abstract: "Show whether a sandbox runs, and where",
        discussion: "With -o id the port of its REST API alone. Where none runs the exit status says so.",
        options: [SandboxPlace.folder])

    private struct Document: Encodable {
        let folder: String
        let conf: String
        let pid: Int32
        let webInterface: String
        let rpc: String
        let kind = "sandbox, not YARN"
    }

    package static func run(_ context: CommandContext) async throws {
        let (folder, state) = try SandboxPlace.running(context)
        let document = Document(
            folder: folder.path.text, conf: folder.configuration.text, pid: state.pid,
            webInterface: "http://127.0.0.1:\(state.webPort)", rpc: "127.0.0.1:\(state.clientPort)")
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(document))
        case .id: context.console.data("\(state.webPort)")
        case .table:
            context.console.data(
                Table(
                    columns: [.init(), .init(shrinks: true)],
                    rows: [
                        ["kind", document.kind], ["folder", document.folder], ["configuration", document.conf],
                        ["process", "\(document.pid)"], ["REST and WebHDFS", document.webInterface],
                        ["RPC", document.rpc],
                    ]))
        }
    }
}
