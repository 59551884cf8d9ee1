import CommandLine
import CurlHTTP
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles

/// Who JobManagers that speak TLS must be vouched for by: BOBBIN_CA_FILE, else the truststore that `-D` or Flink's
/// configuration names as Flink's own client reads it (`org.apache.flink.runtime.net.SSLUtils`), else the system's
/// authorities.
struct JobManagerTrust: Sendable {
    let context: CommandContext

    /// Nothing is read before a JobManager speaks TLS.
    var authorities: TrustedAuthorities { TrustedAuthorities { try await read() } }

    private func read() async throws -> TrustedAuthorities.Content? {
        if let file = context.variable("BOBBIN_CA_FILE") {
            return TrustedAuthorities.Content(pem: try await Truststore(context.path(file)).pem())
        }
        let configuration = try await ClientConfiguration(context: context).read()
        func value(_ keys: [String]) -> String? {
            keys.lazy.compactMap { given($0) ?? configuration?.string($0) }.first
        }
        guard let path = value(FlinkOptions.restTruststore) else { return nil }
        let store = Truststore(context.path(path), password: value(FlinkOptions.restTruststorePassword))
        return TrustedAuthorities.Content(
            pem: try await store.pem(), verifiesHostname: value([FlinkOptions.verifyHostname]) != "false")
    }

    /// The last value that the command line gives a key.
    private func given(_ key: String) -> String? {
        context.parsed.uses.reversed().lazy.filter { ["-D", "-yD"].contains($0.option.name) }
            .map { DynamicProperty(definition: $0.value ?? "", option: $0.name) }.first { $0.key == key }?.value
    }
}
