import CurlHTTP
import DeployEngine
import HadoopConfiguration
import HadoopRecords
import TestSupport

/// A ResourceManager that plays what a test tells it to.
struct Wire {
    static let id = ApplicationID(clusterTimestamp: 17, number: 2)
    static let nonce = "bobbin-0123456789abcdef"
    static let path = "/ws/v1/cluster/apps"

    static func cluster(at server: WireServer) throws -> Cluster {
        try cluster(nameNode: server, resourceManager: server)
    }

    static func cluster(nameNode: WireServer, resourceManager: WireServer) throws -> Cluster {
        try Cluster(
            hadoop: HadoopConfiguration([
                "fs.defaultFS": "hdfs://localhost:8020",
                "yarn.resourcemanager.webapp.address": "localhost:\(resourceManager.port)",
                "dfs.namenode.http-address": "localhost:\(nameNode.port)",
            ]), user: "me", limits: HTTPLimits(connect: .seconds(30), total: .seconds(30)))
    }

    static func app(
        _ state: String, final: String = "UNDEFINED", tags: String = nonce, extra: String = ""
    ) -> WireAnswer {
        .json(
            """
            {"app": {"id": "\(id)", "user": "me", "name": "clicks", "queue": "default", "state": "\(state)",
             "finalStatus": "\(final)", "applicationType": "Apache Flink", "applicationTags": "\(tags)",
             "diagnostics": ""\(extra)}}
            """)
    }

    static let unknown = WireAnswer.json(
        """
        {"RemoteException": {"exception": "NotFoundException", "message": "app with id: \(id) not found",
         "javaClassName": "org.apache.hadoop.yarn.webapp.NotFoundException"}}
        """, status: 404)

    static let context = ApplicationSubmissionContext(
        applicationID: id, name: "clicks", type: "Apache Flink", maxAppAttempts: 1, tags: [nonce],
        resource: Resource(memory: 1600, vCores: 1),
        amContainerSpec: ContainerLaunchContext(localResources: [:], environment: [:], command: "java"))
}
