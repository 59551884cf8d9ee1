package import CommandLine
import DeployService

/// The options of `serve`.
package enum ServeOptions {
    package static let listen = OptionSpecification(
        "--listen", kind: .value, valueName: "ADDRESS:PORT",
        help: "Where requests are answered; the port 0 is any that is free. Default: 127.0.0.1:8765.")
    package static let cluster = OptionSpecification(
        "--cluster", kind: .repeated, valueName: "NAME=DIR",
        help: "A cluster, and the folder of its Hadoop configuration; as often as there are clusters. Default: one "
            + "that is called default, by --conf and the places where Hadoop looks.")
    package static let flink = OptionSpecification(
        "--flink", kind: .repeated, valueName: "VERSION=DIR",
        help: "A Flink that is deployed, and its folder; as often as there are versions. Default: the one of "
            + "--flink-home, where there is one.")
    package static let spool = OptionSpecification(
        "--spool", kind: .value, valueName: "DIR", form: .folder,
        help: "Where files of clients are kept. Default: spool beside the ledger.")
    package static let spoolLimit = OptionSpecification(
        "--spool-limit", kind: .value, valueName: "SIZE",
        help: "How much all files of clients may take, as in 500m or 20g. Default: 10g.")
    package static let certificate = OptionSpecification(
        "--tls-cert", kind: .value, valueName: "FILE", form: .file,
        help: "The server's certificate as PEM, with those between it and its authority: requests come over TLS.")
    package static let key = OptionSpecification(
        "--tls-key", kind: .value, valueName: "FILE", form: .file, help: "The certificate's private key as PEM.")
    package static let insecure = OptionSpecification(
        "--insecure", help: "Listen on other addresses than this machine's own although requests come without TLS.")
    package static let notify = OptionSpecification(
        "--notify", kind: .repeated, valueName: "[SHAPE=]URL",
        help:
            "Who is told what happens, by a POST each; SHAPE is json (the default), slack, dingtalk, or feishu. The URL "
            + "is a secret: rather write it into the file of --config.")
    package static let notifyOn = OptionSpecification(
        "--notify-on", kind: .repeated, valueName: "EVENT",
        help: "What is told: states and events as the API names them, or all. Default: "
            + NotificationChoice.usual.joined(separator: ", ") + ".")
    package static let logFormat = OptionSpecification(
        "--log-format", kind: .value, valueName: "FORM", form: .choice(["logfmt", "json"]),
        help: "How the log on standard error is written: logfmt (the default) or json, a line each.")
    package static let check = OptionSpecification(
        "--check", help: "Read the options, the clusters' and Flinks' files, and the ledger; start nothing.")

    package static let config = OptionSpecification(
        "--config", kind: .value, valueName: "FILE", form: .file,
        help: "A YAML file with these options by their names, without the dashes, and clusters and flinks as mappings; "
            + "the command line goes before it.")

    package static let all = [
        config, listen, cluster, flink, spool, spoolLimit, certificate, key, insecure, notify, notifyOn,
        logFormat, check,
    ]
}
