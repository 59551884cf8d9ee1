import DeployEngine
import HadoopRecords
import NodeManager

/// Containers and their files as `logs --list` shows them: one file a line.
enum LogTable {
    static func table(_ containers: [LoggedContainer]) -> Table {
        Table(
            columns: [
                .init("CONTAINER"), .init("PROCESS"), .init("NODE", isOptional: true), .init("FROM", isOptional: true),
                .init("FILE"), .init("SIZE", alignsRight: true),
            ],
            rows: containers.flatMap { container in
                container.files.map { file in
                    [
                        container.container.text, container.role.rawValue, container.node ?? "",
                        container.place.rawValue, file.name, "\(file.size)",
                    ]
                }
            })
    }
}
