import HTTPServing

/// The cookie by which a browser is known. Its name has the port, as cookies are shared by all ports of a host.
struct SignInCookie: Sendable, Hashable {
    let name: String
    private let isSecure: Bool

    init(for request: HTTPServerRequest) {
        isSecure = request.isSecure
        let port = request.headers["Host"].flatMap { HostName($0).port } ?? ""
        name = (isSecure ? "__Host-bobbin" : "bobbin") + (port.allSatisfy(\.isNumber) ? port : "")
    }

    /// What a request has in it; nil where it has none.
    static func value(of request: HTTPServerRequest) -> String? {
        let name = SignInCookie(for: request).name
        for line in request.headers.values(of: "Cookie") {
            for pair in line.split(separator: ";") {
                let parts = pair.drop { $0 == " " }.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }

    /// The line `Set-Cookie`.
    ///
    /// - Parameter age: in seconds; 0 takes it away.
    func line(_ value: String, age: Int) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(age); HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")"
    }
}
