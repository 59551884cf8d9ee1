import Archives
import Diagnostics
import HadoopRecords
import NodeManager
import Synchronization

/// One look at a log file that is written to: hands on what is new, through as many renamings as there were.
struct LogStep {
    /// What a look found.
    enum Result: Equatable {
        case same
        case more
        /// The file was rolled over, and what it was before is there no more: lines are lost.
        case lost
        /// The place does not have the container, or no longer.
        case gone
    }

    let source: any LogSource
    let container: ContainerID
    let file: String
    let cursor: LogCursor

    /// - Parameter beginningAnew: whether, where the file that the cursor stands in is lost, all that is there is handed on.
    func take(beginningAnew: Bool = true) async throws -> Result {
        // What was renamed after it was listed stands under its new name in the second list.
        for isLast in [false, true] {
            guard let files = try await source.files(of: container) else { return .gone }
            // Before it is written to first, and for a moment when it is renamed, a file is not there.
            guard let family = LogFamily(file, in: files) else { return .same }
            if let result = try await goOn(in: family) { return result }
            guard isLast else { continue }
            guard beginningAnew else { return .lost }
            await cursor.begin(at: 0)
            _ = try await readAll(family.members[...])
        }
        return .lost
    }

    /// - Returns: nil where none of the files is the one that the cursor stands in.
    private func goOn(in family: LogFamily) async throws -> Result? {
        let current = family.members.count - 1
        if let result = try await readOn(family.members[current]) { return result }
        // Renamed: the file that goes on where the cursor stands is one of the others.
        for index in family.members.indices.dropLast().reversed() {
            guard try await readOn(family.members[index]) != nil else { continue }
            return try await readAll(family.members[(index + 1)...])
        }
        return nil
    }

    /// - Returns: nil where it is not the file that the cursor stands in.
    private func readOn(_ member: LogFile) async throws -> Result? {
        let before = await cursor.offset
        guard member.isPacked || member.size >= before else { return nil }
        if member.size == before, member.name == file { return .same }
        do {
            try await read(member, last: await cursor.wish(for: member.size))
        } catch is LogCursor.OtherFile {
            return nil
        }
        return await cursor.offset > before ? .more : .same
    }

    /// Files that came after the one that the cursor stands at the end of; it stays there where they are empty, since
    /// an empty file could not be known again.
    private func readAll(_ members: ArraySlice<LogFile>) async throws -> Result {
        var result = Result.more
        for member in members where member.size > 0 {
            await cursor.begin(at: 0)
            do {
                try await read(member, last: nil)
            } catch is LogCursor.OtherFile {
                result = .lost
            }
        }
        return result
    }

    private func read(_ member: LogFile, last: Int64?) async throws {
        let cursor = cursor
        if member.isPacked { return try await unpack(member) }
        do {
            _ = try await source.read(member.name, of: container, last: last) { try await cursor.take($0) }
        } catch is LogCursor.Gap {
            _ = try await source.read(member.name, of: container, last: nil) { try await cursor.take($0) }
        }
    }

    /// More than a log grows to before it is rolled over, in bytes; it is held in memory.
    private static let limit = 1 << 30

    private func unpack(_ member: LogFile) async throws {
        let packed = Mutex<[UInt8]>([])
        _ = try await source.read(member.name, of: container, last: nil) { piece in
            packed.withLock { $0 += piece.bytes }
        }
        guard let bytes = GzipMember.unpack(packed.withLock { $0 }, limit: Self.limit) else {
            throw LogCursor.OtherFile()
        }
        try await cursor.take(LogPiece(offset: 0, bytes: bytes, length: Int64(bytes.count)))
    }
}
