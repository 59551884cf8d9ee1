import Diagnostics

/// A file of aggregated logs as NodeManagers write it: Hadoop's TFile, uncompressed
/// (`org.apache.hadoop.io.file.tfile`; protocol: aggregated files in HDFS).
struct TFile {
    private static let magic: [UInt8] = [
        0xd1, 0x11, 0xd3, 0x68, 0x91, 0xb5, 0xd7, 0xb6, 0x39, 0xdf, 0x41, 0x40, 0x92, 0xba, 0xe1, 0x50,
    ]

    private let blocks: [ArraySlice<UInt8>]

    /// - Returns: nil for other bytes, and for files that are compressed.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 44, bytes.suffix(16).elementsEqual(Self.magic) else { return nil }
        var tail = TFileReader(bytes.suffix(28))
        guard let offset = tail.int64(), var meta = TFileReader(bytes, from: offset), let count = meta.count() else {
            return nil
        }
        for _ in 0..<count {
            guard let name = meta.string(), let compression = meta.string(), let start = meta.vint(),
                meta.vint() != nil, meta.vint() != nil
            else { return nil }
            guard name == "data:BCFile.index" else { continue }
            guard compression == "none", var index = TFileReader(bytes, from: start), index.string() == "none",
                let blockCount = index.count()
            else { return nil }
            var found: [ArraySlice<UInt8>] = []
            for _ in 0..<blockCount {
                guard let start = index.vint(), let length = index.vint(), index.vint() != nil,
                    var block = TFileReader(bytes, from: start), let content = block.slice(length)
                else { return nil }
                found.append(content)
            }
            blocks = found
            return
        }
        return nil
    }

    /// The log files of a container, by name.
    func logs(of container: String) -> [String: [UInt8]] {
        for block in blocks {
            var reader = TFileReader(block)
            while let (key, value) = reader.record() {
                var name = TFileReader(key[...])
                guard name.utf() == container else { continue }
                return Self.files(value)
            }
        }
        return [:]
    }

    private static func files(_ value: [UInt8]) -> [String: [UInt8]] {
        var reader = TFileReader(value[...])
        var files: [String: [UInt8]] = [:]
        while let name = reader.utf(), let length = reader.utf().flatMap({ Int64($0) }),
            let bytes = reader.bytes(length)
        {
            files[name] = bytes
        }
        return files
    }
}
