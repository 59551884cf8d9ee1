import CurlHTTP
import Testing

struct HTTPURLTests {
    struct Parsed: CustomTestStringConvertible {
        let text: String
        let authority: String
        let target: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Parsed(text: "http://nn:9870/webhdfs/v1/a?op=X", authority: "nn:9870", target: "/webhdfs/v1/a?op=X"),
        Parsed(text: "HTTPS://nn", authority: "nn:443", target: "/"),
        Parsed(text: "http://nn?op=X", authority: "nn:80", target: "/?op=X"),
        Parsed(text: "http://[::1]:9870/a#b", authority: "[::1]:9870", target: "/a"),
        Parsed(text: "http://nn:1/a;b+c=d&e$f", authority: "nn:1", target: "/a;b+c=d&e$f"),
        Parsed(text: "http://nn:1/%e4?x=a b\r\nc", authority: "nn:1", target: "/%e4?x=a%20b%0D%0Ac"),
        Parsed(text: "http://nn:1/ü", authority: "nn:1", target: "/ü"),
    ])
    func anEncodedAddressIsRead(parsed: Parsed) throws {
        let url = try #require(HTTPURL(parsing: parsed.text))
        #expect(url.authority == parsed.authority)
        #expect(url.target == parsed.target)
    }

    @Test(arguments: ["", "/a", "nn:9870", "ftp://nn/", "http://", "http://nn:0/", "http://nn:x/", "http://u:p@nn/"])
    func whatIsNoAddressIsNotRead(text: String) {
        #expect(HTTPURL(parsing: text) == nil)
    }

    /// All of these are letters of a file name in HDFS.
    @Test func plainTextIsEncoded() {
        let url = HTTPURL(
            host: "nn", port: 9870, path: "/a b/+%=&#?;:@$,\"<>ü", query: [("user.name", "a+b c"), ("x", "=&/")])
        #expect(
            url.target
                == "/a%20b/%2B%25%3D%26%23%3F%3B%3A%40%24%2C%22%3C%3E%C3%BC?user.name=a%2Bb%20c&x=%3D%26%2F")
    }

    @Test(arguments: ["", "plain", "a b+c%", "ü/€/😀", "\u{1}\u{7f}"])
    func decodingUndoesEncoding(text: String) {
        #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == text)
    }

    @Test(arguments: ["%", "%4", "%zz", "a%ff", "%+1"])
    func brokenEncodingIsNotDecoded(text: String) {
        #expect(PercentEncoding.decode(text) == nil)
    }
}
