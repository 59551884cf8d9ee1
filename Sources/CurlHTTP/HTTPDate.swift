import CCurl

/// The times of HTTP's header lines, in any of the forms that HTTP has had.
package enum HTTPDate {
    /// - Returns: seconds since 1970; nil for a text that is no time.
    package static func seconds(_ text: String) -> Int64? {
        let time = curl_getdate(text, nil)
        return time == -1 ? nil : Int64(time)
    }
}
