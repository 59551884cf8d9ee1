/// How a deployment is carried out: what has no part in what is deployed.
package struct DeployOptions: Sendable, Hashable {
    /// Where the deployment counts as done.
    package var wait: WaitStage
    /// How long to wait for that; nil for ever.
    package var timeout: Duration?
    /// How long after its start YARN ends the application, whatever it does; nil for never.
    package var lifetime: Duration?
    /// Names the deployment: the same key never deploys twice.
    package var idempotencyKey: String?
    /// Whether it goes on where the guard would refuse.
    package var isForced: Bool

    package init(
        wait: WaitStage = .executing, timeout: Duration? = nil, lifetime: Duration? = nil,
        idempotencyKey: String? = nil, isForced: Bool = false
    ) {
        self.wait = wait
        self.timeout = timeout
        self.lifetime = lifetime
        self.idempotencyKey = idempotencyKey
        self.isForced = isForced
    }
}
