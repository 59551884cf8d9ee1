import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import LocalFiles
import ServiceClient

extension CommandContext {
    /// The address of the service that the command is to ask: `--service`, else BOBBIN_SERVICE. Flink's own command
    /// lines know of none.
    var serviceURL: String? {
        guard guise is BobbinGuise else { return nil }
        // A cluster that the command line names counts more than the environment.
        let names = Self.clusterOptions.contains(where: parsed.wasGiven)
        return parsed.value(GlobalOptions.service) ?? (names ? nil : variable("BOBBIN_SERVICE"))
    }

    private static let clusterOptions = [GlobalOptions.conf, GlobalOptions.sandbox]

    /// The service; nil where the cluster is asked from here.
    ///
    /// - Throws: ``DeployError`` `usage` for an address that is none, or beside `--conf` or `--sandbox`; as ``ServiceToken``
    ///   has it.
    var service: ServiceClient? {
        get async throws {
            guard let url = serviceURL else { return nil }
            for option in Self.clusterOptions where parsed.wasGiven(option) {
                throw DeployError(
                    .usage, "\(option.name) and --service name two clusters", hint: "Leave one of them out")
            }
            let access = ClusterAccess(context: self)
            var authorities: TrustedAuthorities?
            if let file = variable("BOBBIN_CA_FILE") {
                authorities = TrustedAuthorities { [path = path(file)] in
                    TrustedAuthorities.Content(pem: try await Truststore(path).pem())
                }
            }
            return try ServiceClient(
                url: url, token: try ServiceToken(context: self).read(), cluster: parsed.value(GlobalOptions.cluster),
                http: HTTPClient(HTTPClientOptions(authorities: authorities, log: access.log)), limits: access.limits)
        }
    }

    /// - Throws: ``DeployError`` `usage` for an option that somebody has to keep after the command has ended, where no
    ///   service is named.
    func requireServiceWhereNeeded() throws(DeployError) {
        guard serviceURL == nil else { return }
        for option in [SubmissionOptions.restart, SessionOptions.idleTimeout] where parsed.wasGiven(option) {
            throw DeployError(
                .usage, "\(option.name) is kept by a service, and none is named",
                hint: "Name one with --service, or start one: bobbin serve --help")
        }
    }

    /// Whether the command is about this machine, and a service has no part in it.
    var staysLocal: Bool { ["env", "config", "sandbox", "serve", "token"].contains(parsed.path.first) }

    /// - Throws: ``DeployError`` `usage` where a service is named, which cannot do what the command does.
    func refuseService(_ reason: String, hint: String) throws(DeployError) {
        guard let url = serviceURL else { return }
        let place = parsed.wasGiven(GlobalOptions.service) ? "--service" : "BOBBIN_SERVICE=\(url)"
        throw DeployError(
            .usage, "\(parsed.path.joined(separator: " ")) does not go through a service (\(place)): \(reason)",
            hint: hint)
    }
}
