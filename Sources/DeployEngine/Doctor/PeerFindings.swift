import Diagnostics
import FoundationEssentials
import HadoopREST

/// What the peers of a service tell, whichever service it is.
struct PeerFindings {
    /// As it is called in messages.
    let service: String
    let check: DoctorCheck
    let peers: [ServicePeer]
    /// Kerberos refuses who is five minutes off.
    let isSecure: Bool

    /// How far a clock may be off, in seconds, before anybody notices.
    private static let tolerance: Int64 = 60
    private static let kerberosTolerance: Int64 = 300

    /// A service that has no state, as an HttpFS gateway, serves where it answers.
    var isServing: Bool { peers.contains { $0.isActive || ($0.error == nil && $0.state == nil) } }

    func findings() -> [Finding] {
        peers.compactMap(peer) + none() + peers.compactMap(clock)
    }

    private func peer(_ peer: ServicePeer) -> Finding? {
        if let error = peer.error {
            guard isServing else { return nil }
            return Finding(
                check, .mayFail, "the \(service) at \(peer.address) does not answer: \(error.message)",
                hint: "Another one serves; start it again before that one fails")
        }
        let version = peer.version.map { ", Hadoop \($0)" } ?? ""
        return Finding(
            check, .fine, "the \(service) at \(peer.address) is \(peer.state?.lowercased() ?? "there")\(version)")
    }

    private func none() -> [Finding] {
        guard !isServing else { return [] }
        if let error = peers.lazy.compactMap(\.error).first, peers.allSatisfy({ $0.error != nil }) {
            return [Finding(check, .fails, because: error)]
        }
        return [
            Finding(
                check, .fails, "no \(service) is active",
                hint: "Wait until one is, or see yarn rmadmin and hdfs haadmin -getAllServiceState")
        ]
    }

    private func clock(_ peer: ServicePeer) -> Finding? {
        guard let time = peer.time else { return nil }
        let ahead = time - Int64(Date.now.timeIntervalSince1970)
        guard ahead.magnitude > Self.tolerance.magnitude else { return nil }
        let words = describe(Duration.seconds(Int64(ahead.magnitude)))
        return Finding(
            .clock, isSecure && ahead.magnitude > Self.kerberosTolerance.magnitude ? .fails : .mayFail,
            "the clock of the \(service) at \(peer.address) is \(words) \(ahead > 0 ? "ahead of" : "behind") this machine's",
            hint: "Set both by NTP: times shown and limits of life are off by as much, and Kerberos refuses who is "
                + "\(describe(Duration.seconds(Self.kerberosTolerance))) off")
    }
}
