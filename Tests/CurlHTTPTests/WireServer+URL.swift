import CurlHTTP
import TestSupport

extension WireServer {
    func url(_ path: String, query: [(name: String, value: String)] = []) -> HTTPURL {
        HTTPURL(host: "127.0.0.1", port: port, path: path, query: query)
    }
}

extension EndlessServer {
    var url: HTTPURL { HTTPURL(host: "127.0.0.1", port: port, path: "/") }
}
