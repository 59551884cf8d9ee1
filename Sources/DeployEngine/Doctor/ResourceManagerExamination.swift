import Diagnostics
import HadoopConfiguration
import HadoopRecords
import ResourceManager

/// Whether a ResourceManager serves, knows who asks, and takes applications over REST.
struct ResourceManagerExamination: Sendable {
    let cluster: Cluster

    func findings() async -> [Finding] {
        let isSecure = (try? cluster.hadoop.isSecure()) ?? false
        let peers = PeerFindings(
            service: "ResourceManager", check: .resourceManager, peers: await cluster.resourceManager.peers(),
            isSecure: isSecure)
        guard peers.isServing else { return peers.findings() }
        async let user = user(isSecure: isSecure)
        async let submission = submission()
        async let store = stateStore()
        return peers.findings() + [await user, await submission] + (await store)
    }

    private func user(isSecure: Bool) async -> Finding {
        do {
            guard let seen = try await cluster.resourceManager.requestedUser() else {
                return Finding(.user, .cannotKnow, "this ResourceManager does not tell whom it takes you for")
            }
            guard seen != cluster.user else {
                return Finding(.user, .fine, "the ResourceManager takes you for \(seen)")
            }
            return Finding(
                .user, isSecure ? .mayFail : .fails,
                "the ResourceManager takes you for \(seen), and HDFS's files would be \(cluster.user)'s",
                hint: isSecure
                    ? "See hadoop.security.auth_to_local, or name the user with --user \(seen)"
                    : "Something between here and there drops user.name: a proxy, or an authentication filter")
        } catch {
            return Finding(.user, .cannotKnow, because: error)
        }
    }

    private func submission() async -> Finding {
        do {
            let new = try await cluster.resourceManager.newApplication()
            let most = new.maximumResourceCapability
            return Finding(
                .submission, .fine,
                "it gives out application ids over REST; a container has at most \(most.memory) MiB and \(most.vCores) vcores"
            )
        } catch {
            return Finding(.submission, .fails, because: error)
        }
    }

    private func stateStore() async -> [Finding] {
        guard let info = try? await cluster.resourceManager.clusterInfo(), !info.keepsApplications else { return [] }
        return [
            Finding(
                .stateStore, .mayFail, "the ResourceManager forgets all applications when it is restarted",
                hint: "Whoever runs the cluster can set yarn.resourcemanager.recovery.enabled")
        ]
    }
}
