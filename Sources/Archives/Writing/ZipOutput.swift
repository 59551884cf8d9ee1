import Diagnostics

/// Writes members into a zip: read by the calling thread, deflated by others, and written in order.
struct ZipOutput {
    private let file: ArchiveOutput
    private let pool: DeflatePool
    /// Of the members whose blocks are under way or written.
    private var records: [ZipRecord] = []
    /// What is known of the blocks that are under way, in their order.
    private var pending: [Pending] = []
    private var pendingStart = 0

    private struct Pending {
        let member: ArchiveMember
        let isFirst: Bool
        let isLast: Bool
    }

    init(_ file: ArchiveOutput, _ pool: DeflatePool) {
        self.file = file
        self.pool = pool
    }

    /// - Parameter onBlock: gets the size of each block that was read; what it throws ends the writing.
    mutating func add(
        _ member: ArchiveMember, onBlock: (Int64) throws(DeployError) -> Void
    ) throws(DeployError) {
        var reader = try MemberReader(member)
        var dictionary: [UInt8] = []
        var isFirst = true
        repeat {
            if pool.isFull { try takeBlock() }
            let content = try reader.read(DeflateBlock.size)
            let block = DeflateBlock(dictionary: dictionary, content: content, isLast: reader.isAtEnd)
            dictionary = block.nextDictionary
            pool.send(block)
            pending.append(Pending(member: member, isFirst: isFirst, isLast: block.isLast))
            isFirst = false
            try onBlock(Int64(content.count))
        } while !reader.isAtEnd
    }

    mutating func finish() throws(DeployError) {
        while !pool.isEmpty { try takeBlock() }
        let start = file.position
        for record in records { try file.write(record.directoryEntry) }
        try file.write(
            ZipRecord.end(
                entries: records.count, directoryOffset: start, directorySize: file.position - start))
    }

    private mutating func takeBlock() throws(DeployError) {
        let block = try pool.take()
        let about = pending[pendingStart]
        pendingStart += 1
        if pendingStart > 1024 {
            pending.removeFirst(pendingStart)
            pendingStart = 0
        }
        if about.isFirst { try start(about.member, block) }
        let last = records.count - 1
        records[last].checksum =
            about.isFirst
            ? block.checksum : Checksum.combined(records[last].checksum, block.checksum, size: block.content.count)
        try file.write(records[last].isDeflated ? block.packed : block.content)
        guard about.isLast else { return }
        let record = records[last]
        records[last].packedSize = UInt64(file.position) - record.offset - UInt64(record.localHeader.count)
        try file.overwrite(records[last].localHeader, at: Int64(record.offset))
    }

    private mutating func start(_ member: ArchiveMember, _ block: DeflatedBlock) throws(DeployError) {
        var record = ZipRecord(member, offset: file.position)
        // A member is deflated where that helps its first block; links are read by more programs as they are.
        if case .link = member.content {
            record.isDeflated = false
        } else {
            record.isDeflated = block.packed.count < block.content.count
        }
        records.append(record)
        try file.write(record.localHeader)
    }
}
