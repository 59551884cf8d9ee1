import Diagnostics
import FoundationEssentials

/// What a client asks to be deployed (api.md): read strictly, so that a member that nobody knows is refused by its name.
package struct Wish: Codable, Sendable, Hashable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case application, session, job
    }

    package var kind: Kind
    package var name: String?
    /// The service's name for a cluster; nil for the only one.
    package var cluster: String?
    /// Of the Flink that is deployed; nil for the only one.
    package var flinkVersion: String?
    /// nil for a session.
    package var program: ProgramWish?
    /// Flink's keys and values.
    package var configuration: [String: ConfigurationText]?
    package var queue: String?
    package var tags: [String]?
    package var ship: [String]?
    package var shipArchives: [String]?
    /// Of a session: whether it is to run Python programs.
    package var python: Bool?
    /// The archive with the Python environment of both sides.
    package var environment: String?
    package var savepoint: RestoreWish?
    /// `accepted`, `running`, `executing`, or `finished`: what the deadline is for.
    package var waitFor: WaitWish?
    /// How long may be waited for that: `10m`.
    package var deadline: String?
    /// How long after its start YARN ends the application: `8h`.
    package var timeToLive: String?
    /// Of a session: how long it may be without a job.
    package var idleTimeout: String?
    /// Of an application or a job: nil for one that is not started again.
    package var restart: RestartWish?
    /// Whether a configured `high-availability.cluster-id` is kept.
    package var ownClusterID: Bool?
    /// Whether it goes on where the guard would refuse.
    package var force: Bool?
    /// Of a job: the session's application id.
    package var session: String?
    /// Of a job: `host:port`.
    package var jobManager: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, name, cluster, flinkVersion, program, configuration, queue, tags, ship, shipArchives, python
        case environment, savepoint, waitFor, deadline, timeToLive, idleTimeout, restart, force, session, jobManager
        case ownClusterID = "ownClusterId"
    }

    package init(kind: Kind) {
        self.kind = kind
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknown(CodingKeys.self)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        kind = try members.decode(Kind.self, forKey: .kind)
        name = try members.decodeIfPresent(String.self, forKey: .name)
        cluster = try members.decodeIfPresent(String.self, forKey: .cluster)
        flinkVersion = try members.decodeIfPresent(String.self, forKey: .flinkVersion)
        program = try members.decodeIfPresent(ProgramWish.self, forKey: .program)
        configuration = try members.decodeIfPresent([String: ConfigurationText].self, forKey: .configuration)
        queue = try members.decodeIfPresent(String.self, forKey: .queue)
        tags = try members.decodeIfPresent([String].self, forKey: .tags)
        ship = try members.decodeIfPresent([String].self, forKey: .ship)
        shipArchives = try members.decodeIfPresent([String].self, forKey: .shipArchives)
        python = try members.decodeIfPresent(Bool.self, forKey: .python)
        environment = try members.decodeIfPresent(String.self, forKey: .environment)
        savepoint = try members.decodeIfPresent(RestoreWish.self, forKey: .savepoint)
        waitFor = try members.decodeIfPresent(WaitWish.self, forKey: .waitFor)
        deadline = try members.decodeIfPresent(String.self, forKey: .deadline)
        timeToLive = try members.decodeIfPresent(String.self, forKey: .timeToLive)
        idleTimeout = try members.decodeIfPresent(String.self, forKey: .idleTimeout)
        restart = try members.decodeIfPresent(RestartWish.self, forKey: .restart)
        ownClusterID = try members.decodeIfPresent(Bool.self, forKey: .ownClusterID)
        force = try members.decodeIfPresent(Bool.self, forKey: .force)
        session = try members.decodeIfPresent(String.self, forKey: .session)
        jobManager = try members.decodeIfPresent(String.self, forKey: .jobManager)
    }
}
