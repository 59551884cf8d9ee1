import CurlHTTP
import FoundationEssentials
import Testing

/// A problem document as a client reads it.
struct Problem: Decodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let code: String
    let hint: String?
    let retriable: Bool

    /// Reads one, and looks whether it is what an error has to be.
    static func of(_ response: HTTPResponse, _ location: SourceLocation = #_sourceLocation) throws -> Problem {
        #expect(response.mediaType == "application/problem+json", sourceLocation: location)
        let problem = try JSONDecoder().decode(Problem.self, from: Data(response.body))
        #expect(problem.status == response.status, sourceLocation: location)
        #expect(
            problem.type == "about:blank" && !problem.title.isEmpty && !problem.code.isEmpty, sourceLocation: location)
        let words = problem.detail + (problem.hint ?? "")
        #expect(!words.contains("bobbin-test-") && !words.contains("/tmp/"), sourceLocation: location)
        return problem
    }
}
