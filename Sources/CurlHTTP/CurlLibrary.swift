import CCurl

/// libcurl's own state of the process.
enum CurlLibrary {
    private static let started: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    /// To be called before anything else of libcurl; the first time it sets up TLS.
    static func start() {
        _ = started
    }
}
