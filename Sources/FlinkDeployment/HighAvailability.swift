import Diagnostics
import FlinkConfiguration

/// Whether and how the JobManager survives the loss of its container.
enum HighAvailability {
    static func isOn(_ configuration: FlinkConfiguration) -> Bool {
        !["", "NONE"].contains(mode(configuration))
    }

    static func isZooKeeper(_ configuration: FlinkConfiguration) -> Bool {
        mode(configuration) == "ZOOKEEPER"
    }

    /// `NONE`, `ZOOKEEPER`, `KUBERNETES`, or a class, in upper case.
    private static func mode(_ configuration: FlinkConfiguration) -> String {
        configuration.string(FlinkOptions.haMode)?.trimmed().uppercased() ?? "NONE"
    }
}
