import CurlHTTP
import Diagnostics
import HadoopConfiguration

/// Where the cluster's log server has its web service.
enum LogServerAddress {
    /// From `yarn.log.server.web-service.url`, else from the pages that `yarn.log.server.url` names: the JobHistoryServer's
    /// are below `/jobhistory`, a timeline server's below `/applicationhistory`.
    ///
    /// - Returns: nil where the configuration names none, or nothing that is a URL.
    static func base(_ hadoop: HadoopConfiguration) throws(DeployError) -> HTTPURL? {
        if let own = try hadoop.trimmed(HadoopKey.logServerWebServiceURL), let url = HTTPURL(parsing: own) {
            return url
        }
        guard let pages = try hadoop.trimmed(HadoopKey.logServerURL).flatMap({ HTTPURL(parsing: $0) }) else {
            return nil
        }
        let service = pages.target.hasPrefix("/applicationhistory") ? "applicationhistory" : "history"
        return HTTPURL(scheme: pages.scheme, host: pages.host, port: pages.port, path: "/ws/v1/\(service)")
    }
}
