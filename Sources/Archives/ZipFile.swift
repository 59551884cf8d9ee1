import Diagnostics
import LocalFiles

/// A zip file of this machine. Each question opens it anew and reads its directory and no more than it must.
///
/// A question throws ``DeployError`` `inputNotFound`, `notAllowed`, or `inputMalformed` for a file that is empty, cut
/// short, damaged, or no zip file.
struct ZipFile: Hashable, Sendable {
    let path: LocalPath

    /// The names of all entries, in the order in which they lie in the file.
    func names() throws(DeployError) -> [String] {
        let reader = try ZipReader(path)
        var names: [String] = []
        while let name = try reader.next() { names.append(name) }
        return names
    }

    /// Whether it has an entry of this name.
    func contains(_ name: String) throws(DeployError) -> Bool {
        let reader = try ZipReader(path)
        while let other = try reader.next() {
            if other == name { return true }
        }
        return false
    }

    /// The content of the first entry whose name fits; nil where there is none.
    ///
    /// - Parameter limit: the largest content that is read, in bytes.
    func content(limit: Int, where fits: (String) -> Bool) throws(DeployError) -> [UInt8]? {
        let reader = try ZipReader(path)
        while let name = try reader.next() {
            if fits(name) { return try reader.content(limit: limit) }
        }
        return nil
    }
}
