import CCurl
import Diagnostics

/// One request and what has come of its answer so far. Used by the client's thread alone.
final class CurlTransfer {
    let order: CurlOrder
    let easy: CurlEasy
    let upload: UploadFile?
    private var status = 0
    private var headers = HTTPHeaders()
    private var body: [UInt8] = []
    /// How often the request was handed to a connection.
    private var timesSent = 0
    private var isAnswered = false
    private var lastSent: Int64 = 0
    /// What went wrong on our side, which libcurl knows as "aborted" only.
    private var failure: (any Error)?

    /// - Throws: ``DeployError`` for a file that cannot be read or a request that cannot be spelled in HTTP.
    init(_ order: CurlOrder, _ options: HTTPClientOptions) throws(DeployError) {
        self.order = order
        easy = try CurlEasy()
        if case .file(let path, let length, let before, let after, let start) = order.request.body {
            upload = try UploadFile(path, length: length, before: before, after: after, start: start)
        } else {
            upload = nil
        }
        try easy.prepare(order.request, options, order.authorities)
        setCallbacks()
    }

    // MARK: What libcurl asks and tells

    /// Before the request goes out, at first or again.
    ///
    /// libcurl repeats a request by itself where a connection that was kept open turns out to be closed. The server
    /// may have closed it after it took the request, so only what changes nothing is repeated.
    func maySend() -> Bool {
        if timesSent > 0, !isAnswered, order.request.method != .get {
            failure = CurlFailure(
                code: Int(CURLE_GOT_NOTHING.rawValue), reason: "the connection was closed before an answer came",
                mayHaveArrived: true)
            return false
        }
        timesSent += 1
        isAnswered = false
        return true
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        do {
            return try upload?.read(into: buffer) ?? 0
        } catch {
            failure = error
            return curl_read_abort
        }
    }

    /// A status line starts the answer anew: 100 and 401 have headers of their own.
    func takeHeader(_ line: UnsafeRawBufferPointer) {
        let line = String(decoding: line, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            let words = line.split(maxSplits: 2) { $0.isWhitespace }
            status = words.count > 1 ? Int(words[1]) ?? 0 : 0
            headers = HTTPHeaders()
            body = []
            isAnswered = true
        } else if let colon = line.firstIndex(of: ":") {
            headers.append(
                name: String(line[..<colon]), value: line[line.index(after: colon)...].trimmingBlanks())
        }
    }

    /// - Returns: what the write function of libcurl returns.
    func takeBody(_ piece: UnsafeRawBufferPointer) -> Int {
        if let pieces = order.pieces, (200..<300).contains(status) {
            return pieces.offer(piece) ? piece.count : curl_write_pause
        }
        guard body.count + piece.count <= order.limit else {
            failure = DeployError(
                .unexpectedAnswer,
                "\(order.request.url.authority) answers with more than \(describe(bytes: Int64(order.limit)))")
            return curl_write_abort
        }
        body.append(contentsOf: piece)
        return piece.count
    }

    func tellSent(_ count: Int64) {
        guard count != lastSent else { return }
        lastSent = count
        order.request.onSent?(count)
    }

    // MARK: Its end

    /// To be called once, after libcurl has let go of the handle.
    func finish(_ code: CURLcode) {
        if let failure = failure as? CurlFailure {
            finish(failure.error(of: order.request.url))
        } else if let failure {
            finish(failure)
        } else if code == CURLE_OK {
            order.pieces?.finish()
            order.continuation.resume(returning: HTTPResponse(status: status, headers: headers, body: body))
        } else {
            let failure = CurlFailure(
                code: Int(code.rawValue), reason: easy.describe(code), mayHaveArrived: timesSent > 0)
            finish(failure.error(of: order.request.url))
        }
    }

    /// To be called once, after libcurl has let go of the handle.
    func finish(_ error: any Error) {
        order.finish(error)
    }
}

@available(*, unavailable)
extension CurlTransfer: Sendable {}
