import Ledger

/// Tokens as `token list` shows them: one a line.
enum TokenTable {
    static func table(_ tokens: [TokenRecord]) -> Table {
        Table(
            columns: [
                .init("NAME"), .init("ROLE"), .init("RUNS AS"), .init("CREATED", isOptional: true), .init("REVOKED"),
            ],
            rows: tokens.map {
                [
                    $0.name, $0.role.rawValue, $0.runAs ?? "the service's user", TimeText.text($0.createdAt),
                    $0.revokedAt.map(TimeText.text) ?? "",
                ]
            })
    }
}
