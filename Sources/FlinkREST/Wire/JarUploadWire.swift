/// The answer to an upload: the file's path on the JobManager, whose last part is the jar's id.
struct JarUploadWire: Decodable {
    let filename: String

    var jar: JarID? {
        filename.split { $0 == "/" || $0 == "\\" }.last.map { JarID(rawValue: String($0)) }
    }
}
