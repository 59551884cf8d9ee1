import CommandLine
import Ledger

/// Options of Flink's verbs about jobs that Bobbin's own do not have, and what is said of a savepoint.
enum FlinkJobOptions {
    static let job = PositionalSpecification("JOB", help: "The job's id, 32 hexadecimal digits.", isOptional: true)
    static let withSavepoint = OptionSpecification(
        "-s", "--withSavepoint", kind: .optional, valueName: "DIR",
        help: "Take a savepoint first. Deprecated in Flink: stop is meant.")
    static let jarFile = OptionSpecification(
        "-j", "--jarfile", kind: .value, valueName: "JAR", form: .file,
        help: "Not looked at: the JobManager removes savepoints without it.")

    static func line(of record: SavepointRecord) -> String {
        if let path = record.path { return "Savepoint completed. Path: \(path)" }
        let what = record.kind == .stop ? "stop-with-savepoint in detached mode" : "manual savepoint"
        return "Successfully trigger \(what), triggerId: \(record.triggerID)"
    }
}
