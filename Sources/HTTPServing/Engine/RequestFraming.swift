/// How a request's headers say where its body ends. A doubt about that is a refusal: the next request could be read from
/// the middle of this one's body.
struct RequestFraming {
    /// In bytes; nil for a chunked body.
    let length: Int64?
    /// Whether the client waits to be told to send the body.
    let isAsking: Bool

    var hasBody: Bool { length != 0 }

    /// - Throws: ``HTTPRefusal`` 400 for lengths that are doubled or contradict one another, and for names that are none.
    init(_ headers: HTTPServerHeaders) throws(HTTPRefusal) {
        for line in headers.lines {
            guard !line.name.isEmpty, line.name.utf8.allSatisfy(Self.isToken) else {
                throw .badRequest("a header line has a name that is none")
            }
        }
        let lengths = headers.values(of: "Content-Length")
        let codings = headers.values(of: "Transfer-Encoding")
        guard lengths.count < 2 else { throw .badRequest("there is more than one Content-Length") }
        guard lengths.isEmpty || codings.isEmpty else {
            throw .badRequest("there is a Content-Length beside a Transfer-Encoding")
        }
        guard headers.values(of: "Host").count < 2 else { throw .badRequest("there is more than one Host") }
        if codings.isEmpty {
            guard let length = lengths.isEmpty ? 0 : Self.number(lengths[0]) else {
                throw .badRequest("the Content-Length is no number of bytes")
            }
            self.length = length
        } else {
            guard codings.count == 1, codings[0].lowercased() == "chunked" else {
                throw .badRequest("of transfer encodings there is chunked alone, and once")
            }
            length = nil
        }
        isAsking = headers["Expect"]?.lowercased() == "100-continue"
    }

    private static func number(_ text: String) -> Int64? {
        text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) ? Int64(text) : nil
    }

    /// RFC 9110 section 5.6.2.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
