import HTTPServing

/// What a page's route gives.
enum PageAnswer: Sendable {
    case page(PageFrame, status: Int = 200)
    /// Another page, to be read next.
    case goTo(String)
    /// The page that asks for a token, with a line `Set-Cookie`.
    case leave(cookie: String)

    func response(_ visitor: Visitor?) -> HTTPServerResponse {
        switch self {
        case .page(let frame, let status):
            .bytes(
                Array(frame.html(visitor).utf8), type: "text/html; charset=utf-8", status: status,
                headers: PageHeaders.all)
        case .goTo(let address): Self.redirect(address)
        case .leave(let cookie): Self.redirect("/login", cookie: cookie)
        }
    }

    /// - Parameter cookie: the line `Set-Cookie`.
    static func redirect(_ address: String, cookie: String? = nil) -> HTTPServerResponse {
        var headers = PageHeaders.all
        headers["Location"] = address
        if let cookie { headers["Set-Cookie"] = cookie }
        return HTTPServerResponse(303, headers: headers)
    }
}
