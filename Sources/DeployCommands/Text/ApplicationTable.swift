import HadoopRecords

/// Applications as `list` shows them: one a line.
enum ApplicationTable {
    static func table(_ applications: [ApplicationReport]) -> Table {
        Table(
            columns: [
                .init("ID"), .init("NAME", shrinks: true), .init("STATE"), .init("FINAL STATUS"),
                .init("USER", shrinks: true), .init("QUEUE", shrinks: true), .init("STARTED", isOptional: true),
            ],
            rows: applications.map {
                [
                    $0.applicationID.description, $0.name, $0.state.rawValue, $0.finalStatus.rawValue, $0.user,
                    $0.queue,
                    TimeText.text($0.startedTime),
                ]
            })
    }
}
