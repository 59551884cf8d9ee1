/// An entry of a zip file, by what its header says.
package struct ZipEntry: Hashable, Sendable {
    /// With `/` between its parts and, for a folder, at its end. It is as the file has it: `../x` and `/x` can occur.
    package let name: String
    /// In bytes, unpacked, as it is announced.
    package let size: Int64
}
