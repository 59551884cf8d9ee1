extension HTTPBody {
    /// In bytes.
    package var length: Int64 {
        switch self {
        case .empty: 0
        case .bytes(let bytes): Int64(bytes.count)
        case .file(_, let length, let before, let after, let start):
            length - start + Int64(before.count + after.count)
        }
    }
}
