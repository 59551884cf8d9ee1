import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import Testing

/// Sizes as keys have them, without the prefix `jobmanager.memory.`, and what a real JobManager was given.
struct MemoryCase: CustomTestStringConvertible {
    let settings: [String: String]
    let heap: Int64
    let overhead: Int64
    var offHeap: Int64 = 134_217_728
    var metaspace: Int64 = 268_435_456

    var testDescription: String {
        settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
}

private func memory(_ settings: [String: String], version: FlinkVersion = FlinkVersion(1, 20)) throws
    -> JobManagerMemory
{
    var configuration = FlinkConfiguration(fileKind: .flinkConf, version: version)
    for (key, value) in settings {
        let name = key.hasPrefix("jobmanager.") ? key : "jobmanager.memory.\(key)"
        configuration.set(name, .text(value), origin: .defaultValue)
    }
    return try JobManagerMemory(configuration, version: version)
}

@Test(arguments: [
    MemoryCase(settings: ["process.size": "1024m"], heap: 469_762_048, overhead: 201_326_592),
    MemoryCase(settings: ["process.size": "1600m"], heap: 1_073_741_824, overhead: 201_326_592),
    MemoryCase(settings: ["process.size": "2048m"], heap: 1_530_082_096, overhead: 214_748_368),
    MemoryCase(settings: ["process.size": "4096m"], heap: 3_462_817_376, overhead: 429_496_736),
    MemoryCase(settings: ["process.size": "8192m"], heap: 7_328_287_936, overhead: 858_993_472),
    MemoryCase(settings: ["process.size": "16384m"], heap: 15_703_474_176, overhead: 1_073_741_824),
])
func theProcessIsDividedAsFlinkDividesIt(_ example: MemoryCase) throws {
    let found = try memory(example.settings)
    #expect(found.heap.bytes == example.heap)
    #expect(found.overhead.bytes == example.overhead)
    #expect(found.offHeap.bytes == example.offHeap)
    #expect(found.metaspace.bytes == example.metaspace)
    #expect(found.process == (try MemorySize(parsing: example.settings["process.size"] ?? "")))
}

@Test(arguments: [
    MemoryCase(settings: ["heap.size": "1g"], heap: 1 << 30, overhead: 201_326_592),
    MemoryCase(
        settings: ["heap.size": "1g", "off-heap.size": "256m"], heap: 1 << 30, overhead: 201_326_592, offHeap: 256 << 20
    ),
    MemoryCase(
        settings: ["heap.size": "1g", "flink.size": "1536m"], heap: 1 << 30, overhead: 208_783_135, offHeap: 512 << 20),
    MemoryCase(settings: ["flink.size": "1g"], heap: 896 << 20, overhead: 201_326_592),
    MemoryCase(
        settings: ["flink.size": "1g", "process.size": "1600m"], heap: 896 << 20, overhead: 320 << 20),
    MemoryCase(
        settings: ["process.size": "2g", "jvm-overhead.fraction": "0.25", "jvm-metaspace.size": "128m"],
        heap: 1280 << 20, overhead: 512 << 20, metaspace: 128 << 20),
    MemoryCase(settings: ["jobmanager.heap.size": "1024m"], heap: 469_762_048, overhead: 201_326_592),
    MemoryCase(settings: ["jobmanager.heap.mb": "1024"], heap: 469_762_048, overhead: 201_326_592),
])
func everyWayToSayTheSizesIsRead(_ example: MemoryCase) throws {
    let found = try memory(example.settings)
    #expect(found.heap.bytes == example.heap)
    #expect(found.overhead.bytes == example.overhead)
    #expect(found.offHeap.bytes == example.offHeap)
    #expect(found.metaspace.bytes == example.metaspace)
}

@Test func theOverheadBesideAGivenSizeIsAFractionOfTheWhole() throws {
    // (8 GiB + 256 MiB) * 0.10000000149011612 / 0.8999999985098839, cut off
    #expect(try memory(["flink.size": "8g"]).overhead.bytes == 984_263_354)
}

@Test(arguments: [
    [:],
    ["process.size": "300m"],
    ["process.size": "576m"],
    ["flink.size": "128m"],
    ["heap.size": "1g", "flink.size": "512m"],
    ["heap.size": "1g", "flink.size": "1280m", "off-heap.size": "128m"],
    ["flink.size": "1g", "process.size": "1300m"],
    ["flink.size": "1g", "process.size": "4g"],
    ["process.size": "2g", "jvm-overhead.min": "2g"],
    ["process.size": "2g", "jvm-overhead.fraction": "1.5"],
])
func sizesThatDoNotFitAreRefused(_ settings: [String: String]) {
    #expect { try memory(settings) } throws: { ($0 as? DeployError)?.code == .configurationWrong }
}

@Test func aSizeThatIsNoneIsNamedWithItsKey() {
    #expect { try memory(["process.size": "1600x"]) } throws: { error in
        guard let error = error as? DeployError else { return false }
        return error.code == .configurationMalformed && error.message.contains("1600x")
            && error.message.contains("jobmanager.memory.process.size")
    }
}

@Test func legacySizesAreGoneInFlink2() {
    #expect(throws: DeployError.self) {
        try memory(["jobmanager.heap.size": "1024m"], version: FlinkVersion(2, 0))
    }
}

@Test func theDirectMemoryLimitIsAnOption() throws {
    #expect(
        try memory(["process.size": "1024m", "enable-jvm-direct-memory-limit": "true"]).jvmOptions
            == "-Xmx469762048 -Xms469762048 -XX:MaxDirectMemorySize=134217728 -XX:MaxMetaspaceSize=268435456")
}
