import Diagnostics

/// Writes members into a tar, or a tar.gz of one gzip member (RFC 1952): Flink's reader stops after the first one.
struct TarOutput {
    private let file: ArchiveOutput
    /// nil for a tar that is not packed.
    private let pool: DeflatePool?
    /// What is to go into the next block.
    private var content: [UInt8] = []
    private var dictionary: [UInt8] = []
    private var checksum: UInt32 = 0
    private var size: Int64 = 0
    private var isStarted = false

    init(_ file: ArchiveOutput, _ pool: DeflatePool?) {
        self.file = file
        self.pool = pool
    }

    /// - Parameter onBlock: gets the size of each piece that was read; what it throws ends the writing.
    mutating func add(
        _ member: ArchiveMember, onBlock: (Int64) throws(DeployError) -> Void
    ) throws(DeployError) {
        try append(TarRecord(member).bytes)
        switch member.content {
        case .folder, .link: try onBlock(0)
        case .file, .bytes:
            var reader = try MemberReader(member)
            repeat {
                let piece = try reader.read(DeflateBlock.size)
                try append(piece)
                try onBlock(Int64(piece.count))
            } while !reader.isAtEnd
            try append(TarRecord.padding(member.size))
        }
    }

    mutating func finish() throws(DeployError) {
        try append([UInt8](repeating: 0, count: 2 * TarRecord.blockSize))
        // tar reads 20 blocks at a time, and some versions complain of an odd end.
        let record = Int64(20 * TarRecord.blockSize)
        try append([UInt8](repeating: 0, count: Int((record - size % record) % record)))
        guard let pool else { return try file.write(content) }
        try send(content, isLast: true)
        while !pool.isEmpty { try takeBlock(pool) }
        var trailer: [UInt8] = []
        trailer.append(littleEndian: checksum)
        trailer.append(littleEndian: UInt32(truncatingIfNeeded: size))
        try file.write(trailer)
    }

    private mutating func append(_ bytes: [UInt8]) throws(DeployError) {
        size += Int64(bytes.count)
        content += bytes
        var start = 0
        while content.count - start >= DeflateBlock.size {
            try send(Array(content[start..<start + DeflateBlock.size]), isLast: false)
            start += DeflateBlock.size
        }
        if start > 0 { content.removeFirst(start) }
    }

    private mutating func send(_ content: [UInt8], isLast: Bool) throws(DeployError) {
        guard let pool else { return try file.write(content) }
        if !isStarted {
            // Deflated, no name, no time, made on Unix.
            try file.write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
            isStarted = true
        }
        if pool.isFull { try takeBlock(pool) }
        let block = DeflateBlock(dictionary: dictionary, content: content, isLast: isLast)
        dictionary = block.nextDictionary
        pool.send(block)
    }

    private mutating func takeBlock(_ pool: DeflatePool) throws(DeployError) {
        let block = try pool.take()
        checksum = Checksum.combined(checksum, block.checksum, size: block.content.count)
        try file.write(block.packed)
    }
}
