import HTTPServing

/// What goes wrong where a person looks, and not a program, is told by a page.
enum DashboardProblem {
    /// - Returns: nil for a request of a program.
    static func answer(to error: any Error, _ request: HTTPServerRequest) -> HTTPServerResponse? {
        guard request.segments.first != "api", request.headers["Authorization"] == nil,
            request.headers["Accept"]?.contains("text/html") == true
        else { return nil }
        return ProblemPage(error).answer.response(nil)
    }
}
