import Ledger

extension NewDeployment {
    /// A request of the user "etl" to the cluster "rm1:8088".
    static func sample(
        key: String? = nil, digest: String = "d1", cluster: String = "rm1:8088", user: String = "etl",
        plan: [UInt8]? = nil
    ) -> NewDeployment {
        NewDeployment(
            idempotencyKey: key, requestDigest: digest, cluster: cluster, user: user, nonce: "bobbin-1f2e",
            name: "clicks", flinkVersion: "1.20.5", plan: plan)
    }
}
