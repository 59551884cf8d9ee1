package import CommandLine

/// The options of the commands that look at what is there.
package enum InspectionOptions {
    package static let stage = OptionSpecification(
        "--for", kind: .value, valueName: "STAGE", form: .choice(["accepted", "running", "executing", "finished"]),
        help: "The stage to wait for: accepted, running, executing, or finished (the default).")
    package static let all = OptionSpecification(
        "-a", "--all", help: "Show applications that have ended as well.")
    package static let defaults = OptionSpecification(
        "-a", "--all", help: "Show the defaults that no file changes as well, those that Bobbin knows.")
    package static let origin = OptionSpecification(
        "--origin", help: "Say where the value comes from: file and line, default, or option.")
    /// The id of an application, as a word of a command.
    package static let applicationID = PositionalSpecification(
        "ID", help: "The application, as in application_1795246195732_0012.", form: .output(of: ["list", "-o", "id"]))
}
