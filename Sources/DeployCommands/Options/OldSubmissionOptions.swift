package import CommandLine
import FlinkConfiguration

/// Flink's older spellings of what `-D` and other options say now. They are read, each with a note of the new form.
///
/// The `-y` options are those of `org.apache.flink.yarn.cli.FlinkYarnSessionCli` with the prefixes that `flink run`
/// puts before them.
package enum OldSubmissionOptions {
    package static let executor = OptionSpecification(
        "-e", "--executor", kind: .value, valueName: "TARGET", replacement: "write -t TARGET")
    package static let verbose = OptionSpecification("-v", replacement: "it does nothing; --verbose says more")
    package static let yarnDetached = OptionSpecification("-yd", "--yarndetached", replacement: "write -d")

    /// An application's or JobManager's memory; MiB where the value has no unit.
    package static let jobManagerMemory = setting(
        "-yjm", "--yarnjobManagerMemory", "SIZE", FlinkOptions.jobManagerProcessMemory)
    /// The TaskManagers' memory; MiB where the value has no unit.
    package static let taskManagerMemory = setting(
        "-ytm", "--yarntaskManagerMemory", "SIZE", FlinkOptions.taskManagerProcessMemory)
    package static let slots = setting(
        "-ys", "--yarnslots", "N", FlinkOptions.taskSlots, form: .integer(1...Int(Int32.max)))
    package static let name = setting(
        "-ynm", "--yarnname", "NAME", FlinkOptions.applicationName, instead: "--name NAME")
    package static let queue = setting(
        "-yqu", "--yarnqueue", "QUEUE", FlinkOptions.applicationQueue, instead: "--queue QUEUE")
    package static let applicationType = setting(
        "-yat", "--yarnapplicationType", "TYPE", FlinkOptions.applicationType)
    package static let nodeLabel = setting("-ynl", "--yarnnodeLabel", "LABEL", FlinkOptions.applicationNodeLabel)
    package static let zookeeperNamespace = setting(
        "-yz", "--yarnzookeeperNamespace", "NAME", FlinkOptions.haClusterID, instead: "-z NAME")
    package static let applicationID = setting("-yid", "--yarnapplicationId", "ID", FlinkOptions.applicationID)
    /// `file://` is put before a path that does not have it.
    package static let distJar = setting("-yj", "--yarnjar", "JAR", FlinkOptions.flinkDistJar, form: .file)
    /// May be given more than once.
    package static let ship = OptionSpecification(
        "-yt", "--yarnship", kind: .repeated, valueName: "PATH", form: .file, replacement: "write --ship PATH")
    package static let dynamicProperty = OptionSpecification(
        "-yD", kind: .keyValue, valueName: "KEY=VALUE", replacement: "write -DKEY=VALUE")

    /// The options that say no more than the value of one key of Flink's configuration, with that key.
    package static let keys: [(option: OptionSpecification, key: String)] = [
        (jobManagerMemory, FlinkOptions.jobManagerProcessMemory),
        (taskManagerMemory, FlinkOptions.taskManagerProcessMemory),
        (slots, FlinkOptions.taskSlots),
        (name, FlinkOptions.applicationName),
        (queue, FlinkOptions.applicationQueue),
        (applicationType, FlinkOptions.applicationType),
        (nodeLabel, FlinkOptions.applicationNodeLabel),
        (zookeeperNamespace, FlinkOptions.haClusterID),
        (applicationID, FlinkOptions.applicationID),
        (distJar, FlinkOptions.flinkDistJar),
    ]

    package static let all =
        [executor, verbose, yarnDetached, ship, dynamicProperty] + keys.map(\.option)

    private static func setting(
        _ short: String, _ long: String, _ valueName: String, _ key: String, form: ValueForm = .text,
        instead: String? = nil
    ) -> OptionSpecification {
        OptionSpecification(
            short, long, kind: .value, valueName: valueName, form: form,
            replacement: "write \(instead ?? "-D\(key)=\(valueName)")")
    }
}
