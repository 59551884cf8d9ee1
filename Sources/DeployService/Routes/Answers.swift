import Diagnostics
import FoundationEssentials
import HTTPServing

extension HTTPServerResponse {
    /// A document as JSON.
    static func json(
        _ value: some Encodable, status: Int = 200, headers: HTTPServerHeaders = HTTPServerHeaders(),
        type: String = "application/json"
    ) throws(DeployError) -> HTTPServerResponse {
        do {
            var headers = headers
            if headers["Cache-Control"] == nil { headers["Cache-Control"] = "no-store" }
            return .bytes(
                Array(try JSONEncoder.documents().encode(value)), type: type, status: status, headers: headers)
        } catch {
            throw DeployError(.defect, "the answer cannot be written as JSON", cause: error)
        }
    }

    /// An error as `application/problem+json`.
    static func problem(
        _ problem: ProblemDocument, headers: HTTPServerHeaders = HTTPServerHeaders()
    ) -> HTTPServerResponse {
        (try? .json(problem, status: problem.status, headers: headers, type: ProblemDocument.mediaType))
            ?? HTTPServerResponse(problem.status)
    }
}
