package import CurlHTTP

/// Who is told what happens.
package struct NotificationSetting: Sendable {
    package var targets: [NotificationTarget]
    package var choice: NotificationChoice
    package var http: HTTPClient

    /// - Parameters:
    ///   - choice: which events are told.
    ///   - authorities: who vouches for targets with https; nil for the system's.
    package init(
        targets: [NotificationTarget] = [], choice: NotificationChoice = NotificationChoice(),
        authorities: TrustedAuthorities? = nil
    ) {
        self.targets = targets
        self.choice = choice
        http = HTTPClient(HTTPClientOptions(authorities: authorities, name: "notify"))
    }
}
