import HTTPServing
import LocalFiles

/// A file that pages need; it is part of the program.
struct Asset: Sendable {
    let path: String
    private let type: String
    private let bytes: [UInt8]
    /// What a browser asks with whether the file is still the same.
    private let tag: String

    private init(_ name: String, _ type: String, _ bytes: [UInt8]) {
        path = "/assets/" + name
        self.type = type
        self.bytes = bytes
        tag = "\"\(SHA256.hexadecimal(of: bytes).prefix(32))\""
    }

    static let style = Asset("dashboard.css", "text/css; charset=utf-8", PackageResources.dashboard_css)
    static let script = Asset("dashboard.js", "text/javascript; charset=utf-8", PackageResources.dashboard_js)
    static let icon = Asset("icon.svg", "image/svg+xml", PackageResources.icon_svg)
    static let all = [style, script, icon]

    func response(to request: HTTPServerRequest) -> HTTPServerResponse {
        var headers = PageHeaders.all
        headers["Cache-Control"] = "no-cache"
        headers["ETag"] = tag
        let known = request.headers["If-None-Match"] ?? ""
        if known == "*" || known.contains(tag) { return HTTPServerResponse(304, headers: headers) }
        return .bytes(bytes, type: type, headers: headers)
    }

    var route: HTTPRoute<Endpoint> {
        get throws {
            try HTTPRoute(
                .get, path,
                Endpoint(.open, "A file of the dashboard", EndpointShape(gives: "HTML")) { call in
                    response(to: call.request)
                })
        }
    }
}
