import Diagnostics
import HTTPServing

/// Makes a problem document of what went wrong. It tells nothing of the service's own machine.
enum Explaining {
    static func response(to error: any Error) -> HTTPServerResponse {
        switch error {
        case let refusal as HTTPRefusal:
            return .problem(
                ProblemDocument(status: refusal.status, code: code(of: refusal.status), detail: refusal.message),
                headers: refusal.headers)
        case let error as DeployError where error.code == .defect: return .problem(internalError)
        case let error as DeployError:
            var headers = HTTPServerHeaders()
            if error.retriable { headers["Retry-After"] = "5" }
            return .problem(ProblemDocument(error), headers: headers)
        default: return .problem(internalError)
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
