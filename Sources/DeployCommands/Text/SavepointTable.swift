import HadoopRecords
import Ledger

/// Savepoints as `savepoints list` shows them: one a line.
enum SavepointTable {
    static func table(_ records: [SavepointRecord]) -> Table {
        Table(
            columns: [
                .init("ASKED"), .init("KIND"), .init("STATE"), .init("JOB", isOptional: true),
                .init("NAME", shrinks: true), .init("APPLICATION", isOptional: true), .init("PATH OR REASON"),
            ],
            rows: records.map {
                [
                    TimeText.text($0.createdAt), $0.kind.rawValue, $0.state.rawValue, $0.job, $0.jobName,
                    $0.applicationID?.description ?? $0.jobManager, $0.path ?? $0.reason ?? "under way",
                ]
            })
    }
}
