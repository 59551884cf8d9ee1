import CCurl
import Diagnostics
import LocalFiles

extension CurlEasy {
    /// Sets up the handle for a request.
    ///
    /// - Throws: ``DeployError`` `defect` for a request that cannot be spelled in HTTP.
    func prepare(
        _ request: HTTPRequest, _ options: HTTPClientOptions, _ authorities: TrustedAuthorities.Content?
    ) throws(DeployError) {
        try setTarget(request.url)
        setConnection(options)
        if let authorities { trust(authorities) }
        setLimits(request.limits)
        setBody(request)
        try setHeaders(request)
    }

    private func setTarget(_ url: HTTPURL) throws(DeployError) {
        guard url.scheme == "http" || url.scheme == "https" else {
            throw DeployError(.defect, "\(url) is no http or https address")
        }
        // The target is given apart, since libcurl would tidy it up.
        set(CURLOPT_URL, "\(url.scheme)://\(url.authority)/")
        set(CURLOPT_REQUEST_TARGET, url.target)
    }

    private func setConnection(_ options: HTTPClientOptions) {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_NOPROXY, "*")
        // A lookup that is given up is left to its own thread.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_BUFFERSIZE, 1 << 16)
        set(CURLOPT_UPLOAD_BUFFERSIZE, 1 << 18)
        // Hadoop's AltKerberosAuthenticationHandler takes a client for a browser unless its name says otherwise.
        set(CURLOPT_USERAGENT, "bobbin curl")
        if options.negotiate {
            set(CURLOPT_HTTPAUTH, curl_auth_negotiate)
            set(CURLOPT_USERPWD, ":")
        }
    }

    private func trust(_ authorities: TrustedAuthorities.Content) {
        authorities.pem.withUnsafeBytes {
            _ = curl_set_copied_bytes(handle, CURLOPT_CAINFO_BLOB, $0.baseAddress, $0.count)
        }
        // What the distribution trusts would count beside them.
        curl_set_text(handle, CURLOPT_CAPATH, nil)
        if !authorities.verifiesHostname { set(CURLOPT_SSL_VERIFYHOST, 0) }
    }

    private func setLimits(_ limits: HTTPLimits) {
        set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect)
        if let total = limits.total { set(CURLOPT_TIMEOUT_MS, total) }
        if let stalled = limits.stalled {
            set(CURLOPT_LOW_SPEED_LIMIT, 1)
            set(CURLOPT_LOW_SPEED_TIME, max(1, Int(stalled.components.seconds)))
        }
    }

    private func setBody(_ request: HTTPRequest) {
        switch request.body {
        case .empty where request.method == .get || request.method == .delete: break
        case .empty: setBody([])
        case .bytes(let bytes): setBody(bytes)
        case .file:
            set(CURLOPT_UPLOAD, 1)
            curl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(request.body.length))
        }
        set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }

    /// libcurl copies as many bytes as the size says, which therefore comes first.
    private func setBody(_ bytes: [UInt8]) {
        curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        guard !bytes.isEmpty else { return set(CURLOPT_COPYPOSTFIELDS, "") }
        bytes.withUnsafeBytes { buffer in
            _ = curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, buffer.assumingMemoryBound(to: CChar.self).baseAddress)
        }
    }

    private func setHeaders(_ request: HTTPRequest) throws(DeployError) {
        // Servers that never answer 100 would cost a second each.
        addHeader("Expect:")
        var names: Set<String> = []
        for (name, value) in request.headers {
            guard !name.isEmpty, !(name + value).utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
                throw DeployError(.defect, "the header \(name) cannot be sent as it is")
            }
            addHeader(value.isEmpty ? "\(name);" : "\(name): \(value)")
            names.insert(name.lowercased())
        }
        // libcurl's own is that of a form.
        if !names.contains("content-type") { addHeader("Content-Type:") }
    }
}
