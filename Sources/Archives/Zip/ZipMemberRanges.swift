import Diagnostics

/// The ranges of a zip file that hold the wanted members: those that lie near each other are read at once.
struct ZipMemberRanges {
    private let name: String
    /// In the reverse order of the file: the next is the last.
    private var groups: [(range: Range<Int64>, members: [(start: Int64, member: ZipMember)])] = []

    private static let nearby: Int64 = 1 << 18

    /// - Parameters:
    ///   - fileSize: where the members end and the directory begins, in bytes.
    ///   - shift: what lies before the zip in the file.
    init(name: String, fileSize: Int64, shift: Int64, _ members: [ZipMember]) {
        self.name = name
        for member in members.sorted(by: { $0.offset < $1.offset }) {
            let start = min(fileSize, Int64(clamping: member.offset).addingClamped(shift))
            let end = min(fileSize, start.addingClamped(Int64(member.span)))
            if let last = groups.last, end - last.range.lowerBound <= Self.nearby {
                groups[groups.count - 1].range = last.range.lowerBound..<max(end, last.range.upperBound)
                groups[groups.count - 1].members.append((start, member))
            } else {
                groups.append((start..<end, [(start, member)]))
            }
        }
        groups.reverse()
    }

    /// The bytes of the file that ``take(_:)`` wants; nil after the last.
    var next: Range<Int64>? { groups.last?.range }

    mutating func take(_ bytes: [UInt8]) throws(DeployError) -> [(ZipMember, [UInt8])] {
        guard let group = groups.popLast() else { return [] }
        var found: [(ZipMember, [UInt8])] = []
        for (start, member) in group.members {
            guard let content = member.content(bytes.dropFirst(Int(start - group.range.lowerBound))) else {
                throw DeployError(
                    .inputMalformed, "\(name) is damaged: \(member.path) is not what its directory says",
                    hint: ArchiveSniff.again)
            }
            found.append((member, content))
        }
        return found
    }
}

extension Int64 {
    /// The sum of two numbers that are not negative, or the largest there is.
    fileprivate func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
