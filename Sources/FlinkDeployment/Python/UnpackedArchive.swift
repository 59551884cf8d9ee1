/// An archive as a Python process finds it: a folder with what was in the archive.
struct UnpackedArchive: Hashable {
    /// The folder's name.
    let folder: String
    /// As the user named the archive.
    let name: String
    /// nil where it could not be looked into.
    let content: PythonArchive?
    /// Unpacked by YARN into the container's folder, in place of by Flink into a folder of its own.
    let isInContainer: Bool
}
