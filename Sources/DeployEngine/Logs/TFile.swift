import Archives
import Diagnostics
import NodeManager

/// A file of aggregated logs as NodeManagers write it: Hadoop's TFile
/// (`org.apache.hadoop.io.file.tfile`; protocol: aggregated files in HDFS), read block by block.
struct TFile: Sendable {
    private static let magic: [UInt8] = [
        0xd1, 0x11, 0xd3, 0x68, 0x91, 0xb5, 0xd7, 0xb6, 0x39, 0xdf, 0x41, 0x40, 0x92, 0xba, 0xe1, 0x50,
    ]
    /// Where the index of indexes begins, the version, and the magic number.
    private static let tailSize = 28
    /// A block holds all logs of a container, and is read as one.
    private static let largestBlock: Int64 = 1 << 30

    /// Where some bytes lie, and what they come to when they are unpacked.
    private struct Region: Sendable {
        let offset: Int64
        let packed: Int64
        let raw: Int64
        let compression: String
    }

    private let file: any RangedFile
    private let regions: [Region]

    /// Reads the indexes.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` for other bytes, and for a compression that is not read here; what the
    ///   reading throws.
    init(_ file: any RangedFile) async throws {
        self.file = file
        let malformed = DeployError(
            .inputMalformed, "\(file.name) is no file of aggregated logs that can be read here",
            hint: "The log server can: --history")
        let tailStart = file.size - Int64(Self.tailSize)
        guard tailStart > 16 else { throw malformed }
        let tail = try await file.read(offset: tailStart, count: Self.tailSize)
        var end = TFileReader(tail[...])
        guard tail.suffix(16).elementsEqual(Self.magic), let start = end.int64(), start >= 0, start < tailStart,
            tailStart - start < 1 << 20
        else { throw malformed }
        let meta = try await file.read(offset: start, count: Int(tailStart - start))
        guard let index = Self.indexRegion(meta), let packed = try await Self.bytes(of: index, in: file),
            let found = Self.blocks(packed)
        else { throw malformed }
        regions = found
    }

    /// How many blocks there are.
    var count: Int { regions.count }

    /// The containers of a block with their log files, by name, in the order in which they were written.
    ///
    /// - Returns: fewer where the bytes are damaged.
    /// - Throws: ``DeployError`` `inputMalformed` for a block that cannot be unpacked.
    func containers(in block: Int) async throws -> [(
        container: String, files: [(name: String, bytes: ArraySlice<UInt8>)]
    )] {
        guard regions[block].raw <= Self.largestBlock, let bytes = try await Self.bytes(of: regions[block], in: file)
        else {
            throw DeployError(
                .inputMalformed, "block \(block + 1) of \(file.name) cannot be unpacked",
                hint: "The log server may: --history")
        }
        var reader = TFileReader(bytes[...])
        var containers: [(container: String, files: [(name: String, bytes: ArraySlice<UInt8>)])] = []
        while let (key, value) = reader.record() {
            var name = TFileReader(key[...])
            if let container = name.utf(), container.hasPrefix("container_") {
                containers.append((container, Self.files(value)))
            }
        }
        return containers
    }

    private static func files(_ value: [UInt8]) -> [(name: String, bytes: ArraySlice<UInt8>)] {
        var reader = TFileReader(value[...])
        var files: [(name: String, bytes: ArraySlice<UInt8>)] = []
        while let name = reader.utf(), let length = reader.utf().flatMap({ Int64($0) }),
            let bytes = reader.slice(length)
        {
            files.append((name, bytes))
        }
        return files
    }

    private static func indexRegion(_ meta: [UInt8]) -> Region? {
        var meta = TFileReader(meta[...])
        guard let count = meta.count() else { return nil }
        for _ in 0..<count {
            guard let name = meta.string(), let compression = meta.string(), let start = meta.vint(),
                let packed = meta.vint(), let raw = meta.vint()
            else { return nil }
            if name == "data:BCFile.index" {
                return Region(offset: start, packed: packed, raw: raw, compression: compression)
            }
        }
        return nil
    }

    private static func blocks(_ bytes: [UInt8]) -> [Region]? {
        var index = TFileReader(bytes[...])
        guard let compression = index.string(), ["none", "gz"].contains(compression), let count = index.count() else {
            return nil
        }
        var found: [Region] = []
        for _ in 0..<count {
            guard let start = index.vint(), let packed = index.vint(), let raw = index.vint() else { return nil }
            found.append(Region(offset: start, packed: packed, raw: raw, compression: compression))
        }
        return found
    }

    /// - Returns: nil for a region that does not lie in the file or cannot be unpacked.
    private static func bytes(of region: Region, in file: any RangedFile) async throws -> [UInt8]? {
        guard region.offset >= 0, region.packed >= 0, region.raw >= 0, region.offset < file.size,
            region.packed <= file.size - region.offset, region.raw <= largestBlock
        else { return nil }
        let packed = try await file.read(offset: region.offset, count: Int(region.packed))
        guard packed.count == region.packed else { return nil }
        switch region.compression {
        case "none": return packed
        // What Hadoop calls gz here has the head of zlib, two bytes, and not that of gzip.
        case "gz": return Inflate.unpack(packed.dropFirst(2), size: Int(region.raw))
        default: return nil
        }
    }
}
