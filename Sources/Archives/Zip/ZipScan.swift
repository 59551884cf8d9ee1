import Diagnostics

/// Reads a zip's directory, the targets of its links, and what else is wanted, without doing the reading itself: it says
/// which bytes of the file it needs next. So the same code serves a file of this machine and one in HDFS.
///
/// It holds a MiB of the directory at a time, and the entries.
struct ZipScan {
    enum Step {
        /// The next call of ``take(_:)`` wants these bytes, all of which lie in the file.
        case read(offset: Int64, count: Int)
        case done
    }

    /// As messages call the file.
    let name: String
    let size: Int64
    /// The largest content that is read of an entry, in bytes.
    let limit: Int
    let isWanted: (ArchiveEntry) -> Bool
    private(set) var entries: [ArchiveEntry] = []
    /// Of those that were wanted, by their place among the entries.
    private(set) var contents: [(index: Int, content: [UInt8])] = []
    private var state = State.head
    private var head: [UInt8] = []

    private enum State {
        case head
        case tail
        case directory(ZipEnd, next: Int64)
        case members(ZipMemberRanges)
    }
    /// What of the directory has been read and not understood yet.
    private var rest: [UInt8] = []
    private var members: [ZipMember] = []

    private static let pieceSize = 1 << 20

    init(name: String, size: Int64, limit: Int, isWanted: @escaping (ArchiveEntry) -> Bool) {
        self.name = name
        self.size = size
        self.limit = limit
        self.isWanted = isWanted
    }

    func first() throws(DeployError) -> Step {
        guard size > 0 else { throw ArchiveSniff([]).failure(name, expected: .zip) }
        return .read(offset: 0, count: Int(min(size, Int64(ArchiveSniff.size))))
    }

    /// - Parameter bytes: those that the step before asked for.
    /// - Throws: ``DeployError`` `inputMalformed`.
    mutating func take(_ bytes: [UInt8]) throws(DeployError) -> Step {
        switch state {
        case .head:
            head = bytes
            state = .tail
            let count = min(size, Int64(ZipEnd.longest))
            return .read(offset: size - count, count: Int(count))
        case .tail:
            guard let end = ZipEnd(tail: bytes, size: size) else { throw unreadable() }
            // What begins as a zip and has something before it has lost its own end, and shows that of a zip inside.
            if end.shift > 0, ArchiveSniff(head).kind == .zip { throw unreadable() }
            guard end.entryCount > 0 else {
                throw DeployError(.inputMalformed, "\(name) is a jar or zip file with no entries")
            }
            return try directoryStep(end, from: end.directoryOffset)
        case .directory(let end, let next):
            try takeDirectory(bytes, end)
            return try directoryStep(end, from: next)
        case .members(var ranges):
            for (member, content) in try ranges.take(bytes) {
                if entries[member.index].kind == .link {
                    entries[member.index].linkTarget = String(decoding: content, as: UTF8.self)
                } else {
                    contents.append((member.index, content))
                }
            }
            return step(ranges)
        }
    }

    private mutating func directoryStep(_ end: ZipEnd, from offset: Int64) throws(DeployError) -> Step {
        let count = min(end.directoryOffset + end.directorySize - offset, Int64(Self.pieceSize))
        guard count == 0 else {
            state = .directory(end, next: offset + count)
            return .read(offset: offset, count: Int(count))
        }
        guard rest.isEmpty, entries.count == end.entryCount else {
            throw damaged("its directory announces \(end.entryCount) entries and has \(entries.count)")
        }
        return step(ZipMemberRanges(name: name, fileSize: end.directoryOffset, shift: end.shift, members))
    }

    private mutating func step(_ ranges: ZipMemberRanges) -> Step {
        state = .members(ranges)
        guard let next = ranges.next else {
            contents.sort { $0.index < $1.index }
            return .done
        }
        return .read(offset: next.lowerBound, count: next.count)
    }

    private mutating func takeDirectory(_ bytes: [UInt8], _ end: ZipEnd) throws(DeployError) {
        rest += bytes
        var place = 0
        while rest.count - place >= ZipHeader.fixedSize {
            guard rest.number(at: place, as: UInt32.self) == ZipHeader.signature else {
                throw damaged("entry \(entries.count + 1) of its directory is none")
            }
            let length = ZipHeader.size(rest[place...])
            guard rest.count - place >= length else { break }
            try take(ZipHeader(rest[place..<place + length]))
            place += length
            guard entries.count <= end.entryCount else {
                throw damaged("its directory has more entries than the \(end.entryCount) that it announces")
            }
        }
        rest.removeFirst(place)
    }

    private mutating func take(_ header: ZipHeader) throws(DeployError) {
        let entry = header.entry
        let isLink = entry.kind == .link
        if !entry.isEncrypted, isLink || entry.kind == .file && isWanted(entry) {
            members.append(try ZipMember(header, index: entries.count, limit: isLink ? 4096 : limit, of: name))
        }
        entries.append(entry)
    }

    private func unreadable() -> DeployError {
        ArchiveSniff(head).failure(name, expected: .zip)
    }

    private func damaged(_ what: String) -> DeployError {
        DeployError(.inputMalformed, "\(name) is damaged: \(what)", hint: ArchiveSniff.again)
    }
}
