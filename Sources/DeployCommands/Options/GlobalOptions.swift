package import CommandLine

/// The options of every command.
package enum GlobalOptions {
    private static let group = "Global options"

    package static let conf = OptionSpecification(
        "--conf", kind: .value, valueName: "DIR", form: .folder,
        help: "Folder of core-site.xml, hdfs-site.xml, and yarn-site.xml. Default: HADOOP_CONF_DIR, YARN_CONF_DIR, "
            + "and the other places where Hadoop and Flink look.",
        group: group)
    package static let sandbox = OptionSpecification(
        "--sandbox", help: "Use the sandbox of this user in place of a cluster: see bobbin sandbox.", group: group)
    package static let service = OptionSpecification(
        "--service", kind: .value, valueName: "URL",
        help: "Ask this bobbin serve instead of the cluster: no file of Hadoop's and no Flink is needed here. Default: "
            + "BOBBIN_SERVICE.",
        group: group)
    package static let tokenFile = OptionSpecification(
        "--token-file", kind: .value, valueName: "FILE", form: .file,
        help: "The file with the token for --service, mode 600. Default: BOBBIN_TOKEN, else bobbin/token in "
            + "XDG_CONFIG_HOME.",
        group: group)
    package static let cluster = OptionSpecification(
        "--cluster", kind: .value, valueName: "NAME",
        help: "With --service: which of its clusters. Default: the only one.", group: group)
    package static let flinkVersion = OptionSpecification(
        "--flink-version", kind: .value, valueName: "VERSION",
        help: "With --service: which of its Flinks. Default: the only one.", group: group)
    package static let flinkHome = OptionSpecification(
        "--flink-home", kind: .value, valueName: "DIR", form: .folder,
        help: "Flink's folder, with lib, plugins, opt, and conf. Default: FLINK_HOME, else the pyflink package of "
            + "python3.",
        group: group)
    package static let user = OptionSpecification(
        "--user", kind: .value, valueName: "NAME",
        help: "Who to be where the cluster asks for no proof. Default: HADOOP_USER_NAME, else the login name.",
        group: group)
    package static let output = OptionSpecification(
        "-o", "--output", kind: .value, valueName: "FORM", form: .choice(["table", "json", "id"]),
        help: "How data is printed: table (the default), json (one document), or id (one id a line).", group: group)
    package static let state = OptionSpecification(
        "--state", kind: .value, valueName: "FILE", form: .file,
        help: "The ledger of this user's submissions. Default: BOBBIN_STATE, else bobbin/ledger.db in "
            + "XDG_STATE_HOME.",
        group: group)
    package static let timeout = OptionSpecification(
        "--timeout", kind: .value, valueName: "TIME", form: .duration,
        help: "How long to wait for the application: 90s, 10m. Default: as long as it takes.", group: group)
    package static let requestTimeout = OptionSpecification(
        "--request-timeout", kind: .value, valueName: "TIME", form: .duration,
        help: "How long to wait for the answer to one request. Default: 30s.", group: group)
    package static let quiet = OptionSpecification(
        "--quiet", help: "Print data and errors, and nothing else.", group: group)
    package static let verbose = OptionSpecification(
        "--verbose", help: "Print each request to the cluster as well.", group: group)
    package static let help = OptionSpecification(
        "-h", "--help", help: "Print this help.", group: group, answersAlone: true)
    package static let version = OptionSpecification(
        "-V", "--version", help: "Print the version.", group: group, answersAlone: true)

    package static let all = [
        conf, sandbox, service, tokenFile, cluster, flinkVersion, flinkHome, user, output, state, timeout,
        requestTimeout, quiet, verbose, help, version,
    ]
}
