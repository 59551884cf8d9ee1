import HTTPServing
import Testing

@testable import DeployService

@Suite struct AccessTests {
    private func request(_ headers: HTTPServerHeaders, _ method: HTTPServerMethod = .post, isSecure: Bool = false)
        -> HTTPServerRequest
    {
        HTTPServerRequest(method: method, rawPath: "/", headers: headers, isSecure: isSecure)
    }

    @Test(arguments: [
        ("127.0.0.1", "localhost:8765", true), ("127.0.0.1", "127.0.0.1", true), ("::1", "[::1]:8765", true),
        ("127.0.0.1", "evil.example:8765", false), ("127.0.0.1", "10.0.0.7:8765", false),
        ("127.0.0.1", "127.evil.example", false), ("10.0.0.7", "10.0.0.7:8765", true), ("10.0.0.7", "10.0.0.8", false),
        ("10.0.0.7", "gate.example", true), ("0.0.0.0", "10.0.0.8", true),
    ])
    func aServiceIsCalledByItsOwnNames(_ address: String, _ host: String, _ isGood: Bool) {
        let hosts = ServedHosts(address: address)
        let isTaken = (try? hosts.check(request(["Host": host]))) != nil
        #expect(isTaken == isGood)
    }

    @Test(
        arguments: [
            (["Origin": "http://localhost:8765"], true), (["Origin": "https://localhost:8765"], true),
            (["Referer": "http://localhost:8765/deployments/d-1"], true), (["Origin": "http://evil.example"], false),
            (["Origin": "null"], false), (["Origin": "http://localhost:8765.evil.example"], false), ([:], false),
            (["Origin": "http://evil.example", "Referer": "http://localhost:8765/"], false),
        ] as [([String: String], Bool)])
    func aFormComesFromAPageOfThisService(_ lines: [String: String], _ isGood: Bool) {
        var headers: HTTPServerHeaders = ["Host": "localhost:8765"]
        for (name, value) in lines { headers[name] = value }
        let isTaken = (try? ForgeryGuard.check("word", of: .sample, request(headers))) != nil
        #expect(isTaken == isGood)
    }

    @Test(arguments: [nil, "", "wore", "words"]) func aFormHasItsWord(_ word: String?) {
        let request = request(["Host": "a", "Origin": "http://a"])
        #expect(throws: HTTPRefusal.self) { try ForgeryGuard.check(word, of: .sample, request) }
    }

    @Test func aCookieIsForThisServiceAloneAndNotForScripts() {
        let plain = SignInCookie(for: request(["Host": "localhost:8765"])).line("abc", age: 60)
        #expect(plain == "bobbin8765=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Strict")
        let secure = SignInCookie(for: request(["Host": "gate.example"], isSecure: true)).line("abc", age: 60)
        #expect(secure == "__Host-bobbin=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure")
    }

    @Test func theCookieIsFoundAmongOthers() {
        let headers: HTTPServerHeaders = ["Host": "localhost:1", "Cookie": "a=b; bobbin2=no; bobbin1=yes=; c=d"]
        #expect(SignInCookie.value(of: request(headers)) == "yes=")
        #expect(SignInCookie.value(of: request(["Host": "localhost:3", "Cookie": "bobbin1=yes"])) == nil)
    }

    @Test func guessingIsSlowedDownAndNeverForLong() {
        let pauses = (0...12).map { SignInBrake.pause(after: $0) }
        #expect(pauses.first == .zero)
        #expect(pauses == pauses.sorted())
        #expect(pauses.last == .seconds(8))
        #expect(SignInBrake.pause(after: .max) == .seconds(8))
    }
}
