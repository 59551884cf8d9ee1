import DeployCommands
import Testing

@Suite struct TableTests {
    static let table = Table(
        columns: [.init("ID"), .init("NAME", shrinks: true), .init("MB", alignsRight: true), .init("STATE")],
        rows: [
            ["a_1", "clicks of all people everywhere", "1600", "RUNNING"], ["a_12", "注文 été", "64", "FINISHED"],
            ["a_3", "", "0", ""],
        ])

    @Test func columnsAreAsWideAsTheirWidestCell() {
        #expect(
            Self.table.lines(width: nil) == [
                "ID    NAME                               MB  STATE",
                "a_1   clicks of all people everywhere  1600  RUNNING",
                "a_12  注文 été                           64  FINISHED",
                "a_3                                       0",
            ])
    }

    @Test func aNarrowTerminalTakesFromTheColumnThatShrinks() {
        #expect(
            Self.table.lines(width: 40) == [
                "ID    NAME                  MB  STATE",
                "a_1   clicks of all peo…  1600  RUNNING",
                "a_12  注文 été              64  FINISHED",
                "a_3                          0",
            ])
    }

    @Test func noColumnShrinksToNothing() {
        let lines = Self.table.lines(width: 10)
        #expect(lines[1] == "a_1   clicks …  1600  RUNNING")
    }

    @Test func whatDoesNotFitIsLeftOutWhereItIsOptional() {
        let table = Table(
            columns: [.init("ID"), .init("STARTED", isOptional: true), .init("STATE")],
            rows: [["a_1", "2026-11-21T11:27:07Z", "RUNNING"]])
        #expect(table.lines(width: 34) == ["ID   STARTED               STATE", "a_1  2026-11-21T11:27:07Z  RUNNING"])
        #expect(table.lines(width: 33) == ["ID   STATE", "a_1  RUNNING"])
    }

    @Test func withoutTitlesThereIsNoHead() {
        let table = Table(columns: [.init(), .init()], rows: [["state", "RUNNING"], ["final status", "UNDEFINED"]])
        #expect(table.lines(width: nil) == ["state         RUNNING", "final status  UNDEFINED"])
    }

    @Test func cellsAreOneLineAndMoveNoCursor() {
        let table = Table(columns: [.init()], rows: [["a\u{1B}[2Jb\nc\td"]])
        #expect(table.lines(width: nil) == ["a?[2Jb c d"])
    }
}
