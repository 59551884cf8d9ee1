import Diagnostics
import FlinkREST

/// Checkpoints as `checkpoints` shows them: one a line.
enum CheckpointTable {
    static func table(_ checkpoints: [Checkpoint]) -> Table {
        Table(
            columns: [
                .init("ID", alignsRight: true), .init("KIND"), .init("STATUS"), .init("TRIGGERED"),
                .init("TOOK", alignsRight: true), .init("STATE SIZE", alignsRight: true),
                .init("WRITTEN", alignsRight: true, isOptional: true), .init("PATH OR REASON"),
            ],
            rows: checkpoints.map {
                [
                    "\($0.id)", $0.isSavepoint ? "savepoint" : "checkpoint", $0.status.rawValue,
                    TimeText.text($0.triggered), describe(.milliseconds($0.duration)), describe(bytes: $0.stateSize),
                    describe(bytes: $0.checkpointedSize), $0.path ?? $0.failure ?? "",
                ]
            })
    }
}
