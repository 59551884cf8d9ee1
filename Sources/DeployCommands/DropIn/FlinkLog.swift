import FoundationEssentials
import Glibc

/// Lines as Flink's clients log them to their standard output (`conf/log4j-cli.properties`).
enum FlinkLog {
    /// `org.apache.flink.yarn.YarnClusterDescriptor`, the logger of a deployment.
    static let deployment = "org.apache.flink.yarn.YarnClusterDescriptor"
    /// Hadoop's own client, which hands the application in.
    static let submission = "org.apache.hadoop.yarn.client.api.impl.YarnClientImpl"
    static let session = "org.apache.flink.yarn.cli.FlinkYarnSessionCli"

    /// - Parameter now: in milliseconds since 1970.
    static func info(
        _ logger: String, _ message: String, now: Int64 = Int64(Date.now.timeIntervalSince1970 * 1000)
    ) -> String {
        let milliseconds = String(now % 1000 + 1000).dropFirst()
        let padding = String(repeating: " ", count: max(0, 60 - logger.count))
        return "\(time(now, "%Y-%m-%d %H:%M:%S")),\(milliseconds) INFO  \(logger)\(padding) [] - \(message)"
    }

    /// A point in time by this machine's clock and time zone.
    ///
    /// - Parameters:
    ///   - milliseconds: since 1970.
    ///   - format: of `strftime`.
    static func time(_ milliseconds: Int64, _ format: String) -> String {
        var seconds = time_t(milliseconds / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, format, &parts)
        return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
