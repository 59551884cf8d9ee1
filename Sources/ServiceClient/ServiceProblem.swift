import CurlHTTP
import Diagnostics
import FoundationEssentials

/// What a service that refuses or fails tells (RFC 9457), as the error that the engine had there.
struct ServiceProblem: Decodable {
    let detail: String
    let code: String
    let hint: String?
    let retriable: Bool

    static func error(of response: HTTPResponse, from url: String) -> DeployError {
        if response.mediaType == "application/problem+json",
            let problem = try? JSONDecoder().decode(ServiceProblem.self, from: Data(response.body))
        {
            return problem.error
        }
        return DeployError(
            .unexpectedAnswer, "\(url) answers \(response.status), which is no answer of bobbin serve",
            hint: "Is it the address of a bobbin serve? A proxy before it may answer in its place")
    }

    private var error: DeployError {
        guard let code = DeployError.Code(rawValue: code) else {
            // The codes of the HTTP layer are no codes of the engine.
            return DeployError(.notAllowed, detail, hint: hint ?? Self.hint, retriable: retriable)
        }
        return DeployError(code, detail, hint: hint, retriable: retriable)
    }

    private static let hint =
        "Write the token to ~/.config/bobbin/token with mode 600, or name its file with --token-file"
}
