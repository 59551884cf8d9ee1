/// What is known of a deployment at its beginning; the fields are those of ``DeploymentRecord``.
package struct NewDeployment: Sendable, Hashable {
    package var idempotencyKey: String?
    package var requestDigest: String
    package var cluster: String
    package var user: String
    package var nonce: String
    package var name: String
    package var flinkVersion: String?
    package var plan: [UInt8]?
    /// What a service was asked for; nil for a deployment of a command line.
    package var wish: NewWish?

    package init(
        idempotencyKey: String? = nil, requestDigest: String, cluster: String, user: String, nonce: String,
        name: String, flinkVersion: String? = nil, plan: [UInt8]? = nil, wish: NewWish? = nil
    ) {
        self.idempotencyKey = idempotencyKey
        self.requestDigest = requestDigest
        self.cluster = cluster
        self.user = user
        self.nonce = nonce
        self.name = name
        self.flinkVersion = flinkVersion
        self.plan = plan
        self.wish = wish
    }
}
