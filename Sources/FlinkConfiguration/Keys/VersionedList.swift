/// The releases in which a list of ``KnownKeyLists`` or ``OldNameLists`` holds.
///
/// 1.17, 1.20, and 2.2 were looked at. Where a key came or went somewhere between two of them, the releases between count
/// as those that know it.
struct VersionedList {
    let text: String
    /// The first release, and the first one in which it no longer holds; nil is without end.
    let first: FlinkVersion?
    let end: FlinkVersion?

    /// - Parameter version: nil for any.
    func holds(in version: FlinkVersion?) -> Bool {
        guard let version else { return true }
        return (first.map { $0 <= version } ?? true) && (end.map { version < $0 } ?? true)
    }
}

extension KnownKeyLists {
    static let all = [
        VersionedList(text: inEvery, first: nil, end: nil),
        VersionedList(text: until118, first: nil, end: FlinkVersion(1, 20)),
        VersionedList(text: until120, first: nil, end: FlinkVersion(2, 0)),
        VersionedList(text: from118, first: FlinkVersion(1, 18), end: nil),
        VersionedList(text: from118Until120, first: FlinkVersion(1, 18), end: FlinkVersion(2, 0)),
        VersionedList(text: from20, first: FlinkVersion(2, 0), end: nil),
    ]
}

extension OldNameLists {
    static let all = [
        VersionedList(text: inEvery, first: nil, end: nil),
        VersionedList(text: until118, first: nil, end: FlinkVersion(1, 20)),
        VersionedList(text: until120, first: nil, end: FlinkVersion(2, 0)),
        VersionedList(text: from118, first: FlinkVersion(1, 18), end: nil),
        VersionedList(text: from118Until120, first: FlinkVersion(1, 18), end: FlinkVersion(2, 0)),
        VersionedList(text: from20, first: FlinkVersion(2, 0), end: nil),
    ]
}
