import Diagnostics
import Testing

struct MisspellingTests {
    struct Case: CustomTestStringConvertible {
        let written: String
        let meant: String?
        var testDescription: String { "\(written) → \(meant ?? "nothing")" }
    }

    static let known: Set = [
        "python.archives", "dfs.replication", "dfs.namenode.http-address", "dfs.namenode.https-address",
        "dfs.ha.namenodes.nn1", "high-availability.cluster-id", "pipeline.jars", "a.b",
    ]

    @Test(arguments: [
        Case(written: "Python.archives", meant: "python.archives"),
        Case(written: "DFS.REPLICATION", meant: "dfs.replication"),
        Case(written: "dfs.replicatoin", meant: "dfs.replication"),
        Case(written: "dfs.replicatio", meant: "dfs.replication"),
        Case(written: "fs.replication", meant: "dfs.replication"),
        Case(written: "dfs.rreplication", meant: "dfs.replication"),
        Case(written: "dfs.replicatiom", meant: "dfs.replication"),
        Case(written: "dfs_replication", meant: "dfs.replication"),
        Case(written: "pipeline.jar", meant: "pipeline.jars"),
        Case(written: "cluster.id", meant: "high-availability.cluster-id"),
        Case(written: "dfs.namenode.https-address", meant: nil),
        Case(written: "dfs.namenode.httpz-address", meant: "dfs.namenode.http-address"),
        Case(written: "dfs.ha.namenodes.nn2", meant: nil),
        Case(written: "dfs.replicatoni", meant: nil),
        Case(written: "dfs.eplicatio", meant: nil),
        Case(written: "a.c", meant: nil),
        Case(written: "A.b", meant: "a.b"),
        Case(written: "", meant: nil),
        Case(written: "dfs.réplication", meant: nil),
    ])
    func aKeyIsTakenForTheOneThatWasMeant(_ example: Case) {
        let suggestion = Misspelling.suggestion(
            for: example.written, known: Self.known, mistaken: ["cluster.id": "high-availability.cluster-id"])
        #expect(suggestion == example.meant)
    }

    @Test func ofSeveralTheFirstIsSuggestedAndCaseWinsOverASlip() {
        let known: Set = ["table.names", "table.namer", "Table.nameS"]
        #expect(Misspelling.suggestion(for: "table.namex", known: known) == "table.namer")
        #expect(Misspelling.suggestion(for: "table.nameS", known: known) == "Table.nameS")
        #expect(Misspelling.suggestion(for: "TABLE.NAMES", known: known) == "Table.nameS")
    }
}
