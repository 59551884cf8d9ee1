import CommandLine
import DeployService
import Diagnostics
import HTTPServing
import LocalFiles

/// Where `serve` listens, and whether that is safe.
struct ListenAddress: Sendable {
    private let address: String
    private let port: Int
    private let tls: HTTPServerTLS?

    /// - Throws: ``DeployError`` `usage` for an address that cannot be read, or that others reach without TLS.
    init(_ context: CommandContext) throws(DeployError) {
        let parsed = context.parsed
        let text = parsed.value(ServeOptions.listen) ?? "127.0.0.1:8765"
        let colon = text.lastIndex(of: ":")
        guard let colon, let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port) else {
            throw parsed.located(
                DeployError(.usage, "--listen \(text) is to be ADDRESS:PORT", hint: "As in 127.0.0.1:8765"),
                ServeOptions.listen)
        }
        let host = text[..<colon]
        address = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : String(host)
        self.port = port
        tls = try Self.tls(context)
        guard tls == nil, !address.hasPrefix("127."), address != "::1", !parsed.flag(ServeOptions.insecure) else {
            return
        }
        throw parsed.located(
            DeployError(
                .usage,
                "--listen \(text): tokens would cross the network in the clear, unless that is 127.0.0.1 or [::1]",
                hint: "Give --tls-cert and --tls-key, or leave TLS to a proxy and say --insecure"), ServeOptions.listen)
    }

    func options() -> HTTPServerOptions {
        HTTPServerOptions(address: address, port: port, tls: tls)
    }

    private static func tls(_ context: CommandContext) throws(DeployError) -> HTTPServerTLS? {
        let certificate = context.parsed.value(ServeOptions.certificate)
        let key = context.parsed.value(ServeOptions.key)
        guard let certificate, let key else {
            guard certificate == nil, key == nil else {
                let error = DeployError(.usage, "of --tls-cert and --tls-key one alone is given")
                throw context.parsed.located(
                    error, certificate == nil ? ServeOptions.key : ServeOptions.certificate)
            }
            return nil
        }
        let read = { (path: String, option: OptionSpecification) throws(DeployError) in
            do throws(DeployError) {
                return String(decoding: try LocalFileSystem.read(context.path(path)), as: UTF8.self)
            } catch {
                throw context.parsed.located(error, option)
            }
        }
        return HTTPServerTLS(
            certificate: try read(certificate, ServeOptions.certificate), key: try read(key, ServeOptions.key))
    }
}
