import CurlHTTP
import HadoopREST

extension NodeManagerClient {
    /// How much of its log's end is read, in bytes.
    private static let tail = 4 << 20

    /// The latest line of the NodeManager's own log that holds a text. Maps to `GET /logs/`, Hadoop's page of a daemon's
    /// folder of logs: it is open to everybody unless Hadoop's service authorization is on, and then to administrators.
    ///
    /// - Returns: nil where there is none in the last 4 MiB, or the page is closed or switched off.
    package func ownLogLine(holding text: String) async throws -> String? {
        let page = try await ask("/logs/", limit: 1 << 20)
        guard page.isSuccess else { return nil }
        for name in Self.logs(in: String(decoding: page.response.body, as: UTF8.self)).prefix(4) {
            let answer = try await ask("/logs/\(name)", last: Self.tail, limit: 2 * Self.tail)
            guard answer.isSuccess else { continue }
            let lines = String(decoding: answer.response.body, as: UTF8.self).split(whereSeparator: \.isNewline)
            if let line = lines.last(where: { $0.contains(text) }) { return String(line) }
        }
        return nil
    }

    /// The names of NodeManagers' logs in Jetty's listing of a folder; distributions name them each in its way.
    private static func logs(in page: String) -> [Substring] {
        page.split(separator: "\"").lazy.filter { $0.hasPrefix("/logs/") }.map { $0.dropFirst("/logs/".count) }
            .filter { name in
                name.lowercased().contains("nodemanager") && [".log", ".log.out"].contains(where: name.hasSuffix)
            }
    }

    private func ask(_ path: String, last: Int? = nil, limit: Int) async throws -> RESTAnswer {
        let url = HTTPURL(at: address, path: path, query: [], user: user)
        let range = last.map { [("Range", "bytes=-\($0)")] } ?? []
        let request = HTTPRequest(.get, url, headers: range, limits: Self.limits)
        return RESTAnswer(try await http.send(request, limit: limit), to: url)
    }
}
