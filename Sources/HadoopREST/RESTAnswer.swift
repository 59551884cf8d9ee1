package import CurlHTTP
import Diagnostics
import FoundationEssentials
package import HadoopRecords

/// The answer of a Hadoop or Flink service, read as far as it is the same for all of them.
package struct RESTAnswer: Sendable {
    package let response: HTTPResponse
    /// What was asked.
    package let url: HTTPURL
    /// The service's own exception. Bodies are tried whatever their media type says, as services mislabel them.
    package let exception: RemoteException?

    package init(_ response: HTTPResponse, to url: HTTPURL) {
        self.response = response
        self.url = url
        exception =
            (200..<300).contains(response.status)
            ? nil : (try? JSONDecoder().decode(Refusal.self, from: Data(response.body)))?.RemoteException
    }

    package var status: Int { response.status }
    package var isSuccess: Bool { (200..<300).contains(status) }

    /// When it was given, by the clock of who answered, in seconds since 1970; nil where that is not told.
    package var time: Int64? { response.headers["Date"].flatMap(HTTPDate.seconds) }

    /// Whether a web page came where data was asked for: a proxy, a login, or another service altogether.
    package var isPage: Bool {
        response.mediaType == "text/html" || response.body.first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    /// Whether the body says that it is JSON and begins as an object or list does.
    package var isJSON: Bool {
        guard response.mediaType == "application/json", let first = response.body.first(where: { $0 > 0x20 })
        else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "n")
    }

    /// The body as words: its first line that says something, or all of an object's, at most 300 characters; nil for
    /// a page or nothing.
    package var words: String? {
        guard !isPage else { return nil }
        let lines = String(decoding: response.body.prefix(4096), as: UTF8.self)
            .split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        let said = lines.first?.hasPrefix("{") == true ? lines.joined() : lines.first.map(String.init)
        return said.map { String($0.prefix(300)) }
    }

    /// Reads a successful answer.
    ///
    /// - Parameter service: who was asked, for the message: `ResourceManager`.
    /// - Throws: ``DeployError`` `unexpectedAnswer` where the body is not what that service sends.
    package func decode<Value: Decodable>(_ type: Value.Type, from service: String) throws -> Value {
        let decoder = JSONDecoder()
        // Shares of an empty cluster are written as NaN, which is no strict JSON.
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(type, from: Data(response.body))
        } catch {
            throw unexpected(from: service, cause: isPage ? nil : error)
        }
    }

    private struct Refusal: Decodable {
        // swift-format-ignore: AlwaysUseLowerCamelCase
        let RemoteException: HadoopRecords.RemoteException
    }
}
