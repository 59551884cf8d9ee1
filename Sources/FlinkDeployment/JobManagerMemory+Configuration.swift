package import Diagnostics
package import FlinkConfiguration

extension JobManagerMemory {
    /// Divides what is configured as Flink's `JobManagerProcessUtils` does.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for sizes that do not fit together, `configurationMalformed` for
    ///   one that is no size.
    package init(_ configuration: FlinkConfiguration, version: FlinkVersion) throws(DeployError) {
        let sizes = try Sizes(configuration, version: version)
        let metaspace = try configuration.memory(FlinkOptions.jobManagerMetaspace) ?? MemorySize(mebibytes: 256)
        let range = try OverheadRange.jobManager(configuration)
        let limitsDirectMemory = try configuration.bool(FlinkOptions.jobManagerDirectMemoryLimit) ?? false

        let overhead: MemorySize
        let flink: MemorySize
        if let given = try sizes.flinkTotal() {
            flink = given
            overhead = try range.beside(flink + metaspace, ofProcess: sizes.process)
        } else if let process = sizes.process {
            overhead = range.ofProcess(process)
            guard metaspace + overhead <= process else {
                throw DeployError(
                    .configurationWrong,
                    "\(FlinkOptions.jobManagerProcessMemory) is \(process), less than the JVM's metaspace (\(metaspace)) and "
                        + "overhead (\(overhead)) together",
                    hint: "Raise \(FlinkOptions.jobManagerProcessMemory); Flink's own configuration has 1600m")
            }
            flink = process - metaspace - overhead
        } else {
            throw DeployError(
                .configurationWrong,
                "no size is set for the JobManager: neither \(FlinkOptions.jobManagerProcessMemory), nor "
                    + "\(FlinkOptions.jobManagerFlinkMemory), nor \(FlinkOptions.jobManagerHeapMemory)",
                hint: "Set one: -D\(FlinkOptions.jobManagerProcessMemory)=1600m")
        }
        let offHeap = try sizes.offHeap(ofFlink: flink)
        self.init(
            heap: flink - offHeap, offHeap: offHeap, metaspace: metaspace, overhead: overhead,
            limitsDirectMemory: limitsDirectMemory)
    }
}

/// The sizes as they are configured.
private struct Sizes {
    static let defaultOffHeap = MemorySize(mebibytes: 128)

    let process: MemorySize?
    let flink: MemorySize?
    let heap: MemorySize?
    let offHeap: MemorySize?

    init(_ configuration: FlinkConfiguration, version: FlinkVersion) throws(DeployError) {
        let legacy = try configuration.legacyHeap(
            FlinkOptions.jobManagerLegacyHeap, FlinkOptions.jobManagerLegacyHeapMB, version: version)
        let given = try configuration.memory(FlinkOptions.jobManagerProcessMemory)
        process = given ?? legacy
        flink = try configuration.memory(FlinkOptions.jobManagerFlinkMemory)
        heap = try configuration.memory(FlinkOptions.jobManagerHeapMemory)
        offHeap = try configuration.memory(FlinkOptions.jobManagerOffHeapMemory)
    }

    /// Heap and off-heap where they are given; nil where they follow from the process's size.
    func flinkTotal() throws(DeployError) -> MemorySize? {
        guard let heap else { return flink }
        guard let flink else { return heap + (offHeap ?? Self.defaultOffHeap) }
        guard heap <= flink else {
            throw DeployError(
                .configurationWrong,
                "\(FlinkOptions.jobManagerHeapMemory) is \(heap), more than \(FlinkOptions.jobManagerFlinkMemory), which is "
                    + "\(flink)", hint: "Set one of the two alone")
        }
        if let offHeap, heap + offHeap != flink {
            throw DeployError(
                .configurationWrong,
                "\(FlinkOptions.jobManagerHeapMemory) (\(heap)) and \(FlinkOptions.jobManagerOffHeapMemory) (\(offHeap)) do "
                    + "not add up to \(FlinkOptions.jobManagerFlinkMemory), which is \(flink)",
                hint: "Leave one of the three out")
        }
        return flink
    }

    func offHeap(ofFlink flink: MemorySize) throws(DeployError) -> MemorySize {
        if let heap { return flink - heap }
        let offHeap = offHeap ?? Self.defaultOffHeap
        guard offHeap < flink else {
            throw DeployError(
                .configurationWrong,
                "the JobManager has \(flink) for Flink, which leaves no heap beside \(offHeap) of off-heap memory",
                hint: "Raise \(FlinkOptions.jobManagerProcessMemory); Flink's own configuration has 1600m")
        }
        return offHeap
    }
}
