package import CommandLine
import Diagnostics

/// `bobbin man`: the manual page.
package enum ManCommand: Command {
    package static let specification = CommandSpecification(
        "man",
        abstract: "Print the manual page, in roff",
        examples: [
            .init("bobbin man | man -l -", "Read it."),
            .init("bobbin man > /usr/local/share/man/man1/bobbin.1", "Install it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        context.console.data(
            ManPage.render(
                context.root, globalOptions: GlobalOptions.all, version: Version.text,
                sections: [exitStatus, environment]))
    }

    private static let exitStatus = ManPage.Section(
        "EXIT STATUS",
        [
            .init("0", "Done; for wait, the stage was reached, and an application that ended succeeded."),
            .init("1", "The application failed or was killed."),
            .init("2", "plan found something that will fail."),
            .init("64", "Wrong usage."),
            .init("65, 66", "A file of the user is malformed, or is not there."),
            .init("69", "The cluster cannot be reached, cannot work now, or something else answers in its place."),
            .init("70", "A defect of Bobbin."),
            .init("75", "A time limit passed; the application may yet get there."),
            .init("77", "Not allowed."),
            .init("78", "The configuration, or what it asks of the cluster, is wrong."),
            .init("130", "Interrupted."),
        ])

    private static let environment = ManPage.Section(
        "ENVIRONMENT",
        [
            .init("HADOOP_CONF_DIR, YARN_CONF_DIR, HADOOP_HOME", "Where the three Hadoop files are."),
            .init(
                "FLINK_HOME, FLINK_CONF_DIR, FLINK_LIB_DIR, FLINK_PLUGINS_DIR", "Flink, as its own scripts read them."),
            .init("HADOOP_USER_NAME", "Who asks, where the cluster takes everybody's word."),
            .init("BOBBIN_STATE, XDG_STATE_HOME", "The ledger."),
            .init("NO_COLOR", "No colours on a terminal."),
        ])
}
