import Diagnostics
import HTTPServing

/// Makes a problem document of what went wrong. It tells nothing of the service's own machine.
enum Explaining {
    static func response(to error: any Error) -> HTTPServerResponse {
        let (document, headers) = problem(of: error)
        return .problem(document, headers: headers)
    }

    /// - Returns: what is to be told, and the lines that an answer with it has to have.
    static func problem(of error: any Error) -> (document: ProblemDocument, headers: HTTPServerHeaders) {
        switch error {
        case let refusal as HTTPRefusal:
            let isAway = refusal.status == 503
            var headers = refusal.headers
            if isAway { headers["Retry-After"] = "5" }
            let document = ProblemDocument(
                status: refusal.status, code: code(of: refusal.status), detail: refusal.message, retriable: isAway)
            return (document, headers)
        case let error as DeployError where error.code != .defect:
            return (ProblemDocument(error), error.retriable ? ["Retry-After": "5"] : [:])
        default: return (internalError, [:])
        }
    }

    private static let internalError = ProblemDocument(
        status: 500, code: DeployError.Code.defect.rawValue, detail: "the service failed",
        hint: "Its log tells more")

    private static func code(of status: Int) -> String {
        switch status {
        case 401: "not-authenticated"
        case 403: DeployError.Code.notAllowed.rawValue
        case 404, 405: DeployError.Code.inputNotFound.rawValue
        case 500: DeployError.Code.defect.rawValue
        case 503: DeployError.Code.interrupted.rawValue
        default: DeployError.Code.usage.rawValue
        }
    }
}
