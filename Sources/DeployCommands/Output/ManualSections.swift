package import CommandLine

/// What the manual page says beside the commands.
package enum ManualSections {
    /// The numbers are those of ``ExitStatus``.
    package static let exitStatus = ManPage.Section(
        "Exit status",
        [
            .init("0", "Done; for wait, the application has finished and succeeded."),
            .init("1", "The application or job has FAILED or was KILLED."),
            .init("2", "A check has found something that will fail."),
            .init("64", "The words on the command line make no request."),
            .init("65", "A program or archive is not what it should be."),
            .init("66", "A file, application, or job that was named does not exist."),
            .init("69", "The cluster cannot be reached, takes no writes, or has no room."),
            .init("70", "A defect of Bobbin."),
            .init("75", "A time limit has passed; what was waited for may yet happen."),
            .init("77", "The user may not do this."),
            .init("78", "The configuration is wrong, or the queue or cluster does not give what it asks for."),
            .init("130", "A signal has ended the waiting."),
        ])

    package static let environment = ManPage.Section(
        "Environment",
        [
            .init("HADOOP_CONF_DIR, YARN_CONF_DIR, HADOOP_HOME", "Where the cluster's configuration is."),
            .init("FLINK_HOME, FLINK_CONF_DIR", "Where Flink and its configuration are."),
            .init("HADOOP_USER_NAME", "Who to be where the cluster asks for no proof."),
            .init("BOBBIN_STATE", "The ledger's file."),
            .init(
                "BOBBIN_CA_FILE",
                "The authorities of JobManagers that speak TLS, in PEM; else security.ssl.rest.truststore of Flink's "
                    + "configuration."),
            .init("XDG_STATE_HOME", "The folder of the ledger's folder, ~/.local/state if not set."),
            .init("NO_COLOR", "Any text: no colours."),
        ])

    package static let all = [exitStatus, environment]
}
