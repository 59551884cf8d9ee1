/// What stands around a file in a body of `multipart/form-data` with the one field `jarfile` (RFC 7578).
struct JarForm {
    let head: [UInt8]
    let tail: [UInt8]
    let contentType: String

    /// - Parameter name: the file's; quotes and line ends in it are written as browsers do.
    init(name: String) {
        let boundary = "bobbin-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let quoted = name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
        head = Array(
            ("--\(boundary)\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"\(quoted)\"\r\n"
                + "Content-Type: application/x-java-archive\r\n\r\n").utf8)
        tail = Array("\r\n--\(boundary)--\r\n".utf8)
        contentType = "multipart/form-data; boundary=\(boundary)"
    }
}
