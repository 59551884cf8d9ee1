import CommandLine

/// A small program of its own, with one of each kind of option and command.
enum Sample {
    static let help = OptionSpecification(
        "-h", "--help", help: "Print this help.", group: "Everywhere", answersAlone: true)
    static let format = OptionSpecification(
        "-o", "--output", kind: .value, valueName: "FORM", form: .choice(["table", "json"]),
        help: "How data is printed.", group: "Everywhere")
    static let quiet = OptionSpecification("-q", "--quiet", help: "Print data only.", group: "Everywhere")
    static let globalOptions = [format, quiet, help]

    static let carrier = OptionSpecification(
        "-c", "--carrier", kind: .value, valueName: "NAME", help: "Who carries it. Any name will do.")
    static let careful = OptionSpecification("-d", "--careful", help: "Slowly.")
    static let night = OptionSpecification("-n", "--night", help: "By night.")
    static let boxes = OptionSpecification(
        "-p", "--parcels", kind: .value, valueName: "N", form: .integer(1...99), help: "How many parcels, 1 to 99.")
    static let pause = OptionSpecification(
        "--pause", kind: .value, valueName: "TIME", form: .duration, help: "How long to rest in each harbour.")
    static let label = OptionSpecification(
        "-l", "--label", kind: .repeated, valueName: "TEXT", help: "A label to stick on; may be given more than once.",
        group: "Papers")
    static let property = OptionSpecification(
        "-D", kind: .keyValue, valueName: "KEY=VALUE",
        help: "Write a line into the papers of the parcel, which every harbour on the way reads; a key without a value "
            + "is true.", group: "Papers")
    static let manifest = OptionSpecification(
        "--manifest", kind: .value, valueName: "FILE", form: .file, help: "Papers to add.", group: "Papers")
    static let hold = OptionSpecification(
        "--hold", kind: .value, valueName: "DIR", form: .folder, help: "Where to put it.", group: "Papers")
    static let old = OptionSpecification(
        "-yx", "--oldlabel", kind: .value, valueName: "TEXT", replacement: "write -l TEXT")
    static let rocket = OptionSpecification("-rk", kind: .value, refusal: "rockets are not built yet")
    static let words = OptionSpecification(
        "-a", "--also", kind: .list, valueName: "WORDS", help: "More words.", isHidden: true)

    static let send = CommandSpecification(
        "send", abstract: "Send a parcel",
        discussion:
            "A parcel goes from harbour to harbour until it is where it should be, or until nobody knows where that "
            + "was.\n\nEverything after PARCEL is for the one who opens it.",
        usage: ["[OPTIONS] PARCEL [WORDS...]"],
        options: [carrier, careful, night, boxes, pause, label, property, manifest, hold, old, rocket, words],
        positionals: [
            PositionalSpecification("PARCEL", help: "The parcel: a file.", form: .file),
            PositionalSpecification(
                "WORDS", help: "For the one who opens it.", form: .file, isOptional: true, isRepeated: true),
        ],
        examples: [
            .init("ferry send -c \"Old Tom\" tea.box", "With one carrier:"),
            .init(
                "ferry send -Dfragile -l glass \\\n    vase.box --this-side-up",
                "With papers, and words for the opener:"),
        ],
        stopsAtFirstPositional: true, hintWhenBare: "Is a \\ missing at the end of the line above?")
    static let list = CommandSpecification(
        "list", abstract: "Show all parcels", options: [OptionSpecification("-q", "--queue", help: "In order.")])
    static let harbour = CommandSpecification(
        "harbour", abstract: "Look at harbours",
        subcommands: [
            CommandSpecification(
                "show", abstract: "Show a harbour",
                positionals: [
                    PositionalSpecification("NAME", help: "Which one.", form: .output(of: ["harbour", "names"]))
                ]),
            CommandSpecification("names", abstract: "Name all harbours"),
        ])
    static let secret = CommandSpecification("secret", abstract: "Nobody knows", isHidden: true)
    static let root = CommandSpecification(
        "ferry", abstract: "carries parcels over water",
        discussion: "Data goes to standard output, everything else to standard error.",
        examples: [.init("ferry send tea.box", "The shortest way:")], subcommands: [send, list, harbour, secret])

    static let parser = CommandParser(root: root, globalOptions: globalOptions)
}
