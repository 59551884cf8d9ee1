import HTTPServing

/// Keeps pages of other sites from making a browser, which sends its cookie along, change something here.
enum ForgeryGuard {
    /// The header in which a script sends what a form has in the field ``field``.
    static let header = "X-CSRF-Token"
    static let field = "csrf"

    /// Whether a method changes nothing.
    static func isSafe(_ method: HTTPServerMethod) -> Bool {
        [.get, .head, .options].contains(method)
    }

    /// A browser says which site the page is of that sends a request.
    ///
    /// - Throws: ``HTTPRefusal`` 403 for a page of another site, and where it is not said.
    static func checkOrigin(_ request: HTTPServerRequest) throws(HTTPRefusal) {
        let said = request.headers["Origin"] ?? request.headers["Referer"]
        guard let said, let host = request.headers["Host"], origin(said) == host.lowercased() else {
            throw HTTPRefusal(403, "the request does not come from a page of this service")
        }
    }

    /// - Parameter given: from the header or the form.
    /// - Throws: ``HTTPRefusal`` 403.
    static func check(_ given: String?, of visitor: Visitor, _ request: HTTPServerRequest) throws(HTTPRefusal) {
        try checkOrigin(request)
        guard let given, isSame(given, visitor.csrf) else {
            throw HTTPRefusal(
                403, "the request lacks the word that pages of this service send along: load the page again")
        }
    }

    /// `host:port` of an address.
    private static func origin(_ address: String) -> String? {
        let lower = address.lowercased()
        guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return nil }
        return String(lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    }

    /// Takes as long wherever they differ.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
