import FlinkConfiguration
import FlinkDeployment
package import HadoopRecords

/// A session that a user named.
package struct FoundSession: Sendable, Hashable {
    package let application: ApplicationReport
    /// What its JobManager runs with; nil where that does not run or did not answer.
    package let configuration: [String: String]?

    package init(application: ApplicationReport, configuration: [String: String]?) {
        self.application = application
        self.configuration = configuration
    }

    package var id: ApplicationID { application.applicationID }

    /// Whether it is a session at all; nil where only its JobManager could tell, and did not.
    var isSession: Bool? {
        configuration?[FlinkOptions.target].map { $0 == DeploymentTarget.session.rawValue }
    }

    /// The cluster id of its high availability where that is not its own application id; nil without one.
    package var fixedClusterID: String? {
        let id = configuration.flatMap { HighAvailabilityPlace(FlinkConfiguration(running: $0)) }?.clusterID
        return id == application.applicationID.description ? nil : id
    }

    /// Where its JobManager serves; nil before it is registered.
    package var webInterface: String? {
        let scheme = configuration?[FlinkOptions.restSSL] == "true" ? "https" : "http"
        return application.amRPCAddress.map { "\(scheme)://\($0)" }
    }

    /// Where its properties file lies, if it has one: a folder of the machine that started it.
    package var propertiesFileLocation: String? { configuration?[FlinkOptions.propertiesFileLocation] }
}
