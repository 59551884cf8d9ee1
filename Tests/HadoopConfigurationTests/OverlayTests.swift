import Diagnostics
import HadoopConfiguration
import HadoopRecords
import Testing

@Test func valuesOfAProgramCountOverThoseOfTheFiles() throws {
    let file = HadoopConfiguration(["dfs.replication": "3", "fs.defaultFS": "hdfs://files:8020"])
    let origin = Origin.option("-Dflink.hadoop.fs.default.name")
    let overlaid = file.overlaid(by: [
        ("dfs.replication", "1", origin), ("dfs.replication", "2", origin),
        ("fs.default.name", "hdfs://own:8020", origin),
    ])
    #expect(try overlaid.int("dfs.replication") == 2)
    #expect(try overlaid.defaultFS().authority == "own:8020")
    #expect(overlaid.origin(of: "fs.defaultFS") == origin)
    #expect(try file.int("dfs.replication") == 3)
}
