import HTTPServing

extension ServiceRoutes {
    func signInRoutes() throws -> [HTTPRoute<Endpoint>] {
        let brake = SignInBrake()
        let shape = EndpointShape(gives: "HTML")
        return [
            try route(
                .get, "/login",
                Endpoint(.open, "Asks for a token", shape) { call in
                    PageAnswer.page(SignInPage(next: SignInPage.safe(call.request.query["next"])).frame).response(nil)
                }),
            try route(
                .post, "/login",
                Endpoint(.open, "Signs a browser in", shape) { call in try await enter(call.request, brake) }),
            try DashboardDesk(service: service).page(.post, "/logout", "Signs a browser out") { call in
                .leave(cookie: try await service.doorkeeper.signIns.leave(call.call.request))
            },
        ]
    }

    private func enter(_ request: HTTPServerRequest, _ brake: SignInBrake) async throws -> HTTPServerResponse {
        var next = "/"
        do {
            try service.doorkeeper.check(request)
            let form = try await DashboardDesk.form(of: request)
            next = SignInPage.safe(form["next"])
            try await brake.wait(for: request.clientAddress)
            let cookie = try await service.doorkeeper.signIns.enter(form["token"] ?? "", request)
            brake.succeeded(request.clientAddress)
            return PageAnswer.redirect(next, cookie: cookie)
        } catch let refusal as HTTPRefusal {
            if refusal.status == 401 { brake.failed(request.clientAddress) }
            return PageAnswer.page(SignInPage(problem: refusal.message, next: next).frame, status: refusal.status)
                .response(nil)
        }
    }
}
