import CCurl

/// One cookie jar for each scheme, host, and port.
///
/// Cookies ignore ports, and a NameNode answers 401 to the `hadoop.auth` cookie of a ResourceManager on its host.
final class CurlCookies {
    private var jars: [String: OpaquePointer] = [:]

    deinit {
        for jar in jars.values { curl_share_cleanup(UnsafeMutableRawPointer(jar)) }
    }

    /// Lets a transfer read and write the jar of its server.
    func share(with transfer: CurlTransfer) {
        let url = transfer.order.request.url
        let server = "\(url.scheme)://\(url.authority)"
        guard let jar = jars[server] ?? makeJar() else { return }
        jars[server] = jar
        transfer.easy.set(CURLOPT_COOKIEFILE, "")
        curl_set_pointer(transfer.easy.handle, CURLOPT_SHARE, UnsafeMutableRawPointer(jar))
    }

    private func makeJar() -> OpaquePointer? {
        guard let jar = curl_share_init() else { return nil }
        curl_share_set_data(jar, CURL_LOCK_DATA_COOKIE)
        return OpaquePointer(jar)
    }
}
