import FoundationEssentials

/// The body of `PUT /apps/{id}/timeout`; the ResourceManager takes it wrapped alone.
struct TimeoutWire: Encodable {
    struct Timeout: Encodable {
        let type = "LIFETIME"
        let expiryTime: String
    }

    let timeout: Timeout

    /// - Parameter end: in milliseconds since 1970.
    init(end: Int64) {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let time = Date(timeIntervalSince1970: Double(end) / 1000).formatted(style)
        timeout = Timeout(expiryTime: time.replacing("Z", with: "+0000"))
    }
}
