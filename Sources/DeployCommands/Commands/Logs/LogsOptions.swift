import CommandLine

/// The options of `logs`.
enum LogsOptions {
    static let container = OptionSpecification(
        "--container", kind: .value, valueName: "C",
        help: "The container: its id, or the end of it, such as 2 or 01_000002. Default: the latest JobManager's.")
    static let file = OptionSpecification(
        "--file", kind: .value, valueName: "NAME",
        form: .suggestions([
            "jobmanager.log", "jobmanager.out", "jobmanager.err", "taskmanager.log", "taskmanager.out",
            "taskmanager.err", "prelaunch.err",
        ]),
        help: "The file. Default: jobmanager.log, or taskmanager.log of a TaskManager's container.")
    static let tail = OptionSpecification(
        "--tail", kind: .value, valueName: "N", form: .integer(0...Int(Int32.max)), help: "Only the last N lines.")
    static let follow = OptionSpecification(
        "-f", "--follow", help: "Go on with what is written, until the container has ended.")
    static let history = OptionSpecification(
        "--history", help: "Ask the cluster's log server (yarn.log.server.url), and nobody else.")
    static let list = OptionSpecification(
        "--list", help: "List the containers and their files, with sizes in bytes.")
}
