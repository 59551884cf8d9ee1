import CCurl
import Diagnostics

/// An easy handle of libcurl, with what has to live as long as it. Used by the client's thread alone.
final class CurlEasy {
    let handle: UnsafeMutableRawPointer
    private var lines: UnsafeMutablePointer<curl_slist>?
    private let reason: UnsafeMutablePointer<CChar>

    init() throws(DeployError) {
        guard let handle = curl_easy_init() else { throw DeployError(.defect, "libcurl gives no handle") }
        self.handle = handle
        reason = .allocate(capacity: Int(CURL_ERROR_SIZE))
        reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        curl_set_pointer(handle, CURLOPT_ERRORBUFFER, reason)
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(lines)
        reason.deallocate()
    }

    func set(_ option: CURLoption, _ value: Int) { curl_set_long(handle, option, value) }
    func set(_ option: CURLoption, _ value: String) { curl_set_text(handle, option, value) }

    /// A length of time, rounded up to milliseconds.
    func set(_ option: CURLoption, _ value: Duration) {
        let (seconds, attoseconds) = value.components
        set(option, Int(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }

    /// Adds a line to those that are sent.
    func addHeader(_ line: String) {
        lines = curl_slist_append(lines, line)
        curl_set_list(handle, CURLOPT_HTTPHEADER, lines)
    }

    /// What libcurl says about its failure.
    func describe(_ code: CURLcode) -> String {
        let detail = String(cString: reason)
        return detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
    }
}
