import CurlHTTP
import Diagnostics
package import FlinkConfiguration
import FlinkREST
import HadoopRecords

/// What a JobManager is, looked at before a job is brought to it.
package struct JobManagerLook: Sendable, Hashable {
    package let version: FlinkVersion

    /// - Parameter forJars: whether programs are to be uploaded to it, and not only jobs handed over.
    /// - Throws: ``DeployError`` `clusterUnreachable` or `unexpectedAnswer` where no JobManager answers; `notAllowed`
    ///   for one that takes no jars; `configurationWrong` for a Flink that is too old.
    package static func look(at place: JobPlace, forJars: Bool = true) async throws -> JobManagerLook {
        let features = try await features(of: place)
        guard let version = FlinkVersion(features.flinkVersion) else {
            throw DeployError(
                .unexpectedAnswer,
                "\(place.client.address) tells \"\(features.flinkVersion)\" as its version of Flink, which is none")
        }
        guard version >= oldest else {
            throw DeployError(
                .configurationWrong, "\(place.client.address) is Flink \(version), older than \(oldest)",
                hint: "Jobs of older versions can be listed and cancelled; run with 1.17 or later")
        }
        guard features.takesJars || !forJars else {
            throw DeployError(
                .notAllowed, "the JobManager at \(place.client.address) takes no programs: web.submit.enable is false",
                hint:
                    "Start the cluster with -Dweb.submit.enable=true, or run with -t yarn-application or --client-main")
        }
        return JobManagerLook(version: version)
    }

    private static func features(of place: JobPlace) async throws -> ClusterFeatures {
        do {
            return try await place.client.features()
        } catch let error as DeployError
            where error.code == .clusterUnreachable && (error.cause as? CurlFailure)?.kind != .tls
        {
            let hint = place.session.map {
                "The session runs on a node that this machine does not reach: bobbin yarn-session status \($0.applicationID)"
            }
            throw DeployError(
                .clusterUnreachable, "no JobManager answers at \(place.client.address)",
                hint: hint ?? "Is Flink running there? bobbin yarn-session start -d starts a session on YARN, and "
                    + "-t yarn-application needs none", cause: error)
        }
    }

    /// The first that takes a configuration with a job.
    private static let oldest = FlinkVersion(1, 17)
}
