package import Diagnostics

/// An error as the API tells it: RFC 9457, with the codes of the command line.
package struct ProblemDocument: Encodable, Sendable {
    package static let mediaType = "application/problem+json"

    package let type = "about:blank"
    /// What the status means.
    package let title: String
    package let status: Int
    /// What happened, in one sentence.
    package let detail: String
    package let code: String
    @OrNull package var hint: String?
    package let retriable: Bool

    package init(status: Int, code: String, detail: String, hint: String? = nil, retriable: Bool = false) {
        self.status = status
        title = Self.title(of: status)
        self.detail = detail
        self.code = code
        self.hint = hint
        self.retriable = retriable
    }

    package init(_ error: DeployError) {
        self.init(
            status: Self.status(of: error.code), code: error.code.rawValue, detail: error.message, hint: error.hint,
            retriable: error.retriable)
    }

    private static func status(of code: DeployError.Code) -> Int {
        switch code {
        case .usage: 400
        case .notAllowed: 403
        case .inputNotFound: 404
        case .idempotencyConflict, .refusedByGuard: 409
        case .inputMalformed, .configurationMissing, .configurationMalformed, .configurationWrong, .queueRefused,
            .aboveMaximum, .checkFailed, .rehearsalFailed, .applicationFailed, .applicationKilled, .savepointFailed:
            422
        case .noSpace: 507
        case .defect: 500
        case .unexpectedAnswer: 502
        case .clusterUnreachable, .noActivePeer, .safeMode, .interrupted: 503
        case .deadlinePassed: 504
        }
    }

    /// What a status means, in the words of HTTP.
    static func title(of status: Int) -> String { titles[status] ?? "Error" }

    private static let titles = [
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        409: "Conflict", 411: "Length Required", 413: "Content Too Large", 414: "URI Too Long",
        415: "Unsupported Media Type", 416: "Range Not Satisfiable", 422: "Unprocessable Content",
        429: "Too Many Requests", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
        502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout", 507: "Insufficient Storage",
    ]
}
