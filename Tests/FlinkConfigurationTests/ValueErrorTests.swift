import Diagnostics
import FlinkConfiguration
import Testing

@Suite struct ValueErrorTests {
    private let configuration = FlinkConfiguration(
        fileKind: .flinkConf,
        entries: [
            "memory": .init(value: .text("1600x"), origin: .file(path: "/conf/flink-conf.yaml", line: 7)),
            "interval": .init(value: .text("soon"), origin: .option("-Dinterval=soon")),
            "list": .init(value: .text("'a"), origin: .option("-Dlist='a")),
            "some.password": .init(value: .text("hunter2"), origin: .option("-D")),
        ])

    @Test func aWrongValueIsNamedWithItsKeyAndOrigin() {
        let memory = #expect(throws: DeployError.self) { try configuration.memory("memory") }
        #expect(memory?.code == .configurationMalformed)
        #expect(
            memory?.message == "memory (/conf/flink-conf.yaml line 7): '1600x' is no memory size: 'x' is no unit")
        #expect(memory?.hint?.contains("kb") == true)

        let interval = #expect(throws: DeployError.self) { try configuration.duration("interval") }
        #expect(interval?.message.hasPrefix("interval (-Dinterval=soon): 'soon'") == true)

        let list = #expect(throws: DeployError.self) { try configuration.list("list") }
        #expect(list?.message.contains("not closed") == true)
    }

    @Test func aSecretIsNotPrinted() {
        let error = #expect(throws: DeployError.self) { try configuration.int("some.password") }
        #expect(error?.message.contains("hunter2") == false)
    }

    @Test func whatIsNotSetIsNil() throws {
        #expect(try configuration.memory("other") == nil)
        #expect(try configuration.list("other") == nil)
        #expect(try configuration.map("other") == nil)
        #expect(configuration.string("other") == nil)
    }

    @Test(arguments: [
        ("1100", MemorySize(mebibytes: 1100), "1100 mb"), ("1024m", MemorySize(mebibytes: 1024), "1 gb"),
        ("1048577b", MemorySize(bytes: 1_048_577), "1048577 bytes"), (" 2 G ", MemorySize(mebibytes: 2048), "2 gb"),
    ])
    func aNumberAloneCountsMebibytesWhereItIsSaid(_ text: String, _ size: MemorySize, _ written: String) throws {
        let read = try MemorySize(parsing: text, unit: .mebibytes)
        #expect(read == size)
        #expect(read.description == written)
    }

    @Test func valuesBelowAPrefixAreFoundByTheRestOfTheirKeys() {
        var configuration = FlinkConfiguration(fileKind: .configYAML)
        configuration.set("containerized.master.env.A_B", .text("x"), origin: .defaultValue)
        configuration.set("containerized.master.env", .text("y"), origin: .defaultValue)
        #expect(configuration.values(below: FlinkOptions.masterEnvironmentPrefix) == ["A_B": "x"])
    }
}
