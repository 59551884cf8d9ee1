import CommandLine

/// The options and words of `bobbin fs`.
enum FsOptions {
    static let recursive = OptionSpecification(
        "-r", "-R", "--recursive", help: "Take folders, with all that is in them.")
    static let force = OptionSpecification("-f", "--force", help: "Replace files that are there.")
    static let missingIsFine = OptionSpecification("-f", "--force", help: "What is not there is fine.")
    static let putParents = OptionSpecification("-p", "--parents", help: "Make the folders that are missing.")
    static let parents = OptionSpecification(
        "-p", "--parents", help: "Make those above it as well; one that is there is fine.")
    static let mode = OptionSpecification(
        "--mode", kind: .value, valueName: "MODE",
        help: "The permissions in octal digits. Default: 666 less fs.permissions.umask-mode, which makes 644.")
    static let folderMode = OptionSpecification(
        "--mode", kind: .value, valueName: "MODE",
        help: "The permissions in octal digits. Default: 777 less fs.permissions.umask-mode, which makes 755.")
    static let replication = OptionSpecification(
        "--replication", kind: .value, valueName: "N", form: .integer(1...512),
        help: "How many copies HDFS keeps. Default: the cluster's.")
    static let human = OptionSpecification("-h", "--human", help: "Print sizes as 35 kB or 1.4 GB.")
    static let folderItself = OptionSpecification(
        "-d", "--directory", help: "List a folder itself, and not what is in it.")
    static let long = OptionSpecification("-l", help: "As ever.", isHidden: true)
    static let summary = OptionSpecification(
        "-s", "--summarize", help: "One line for each path, and not for what is in it.")
    static let yes = OptionSpecification(
        "-y", "--yes", help: "Do not ask, whoever uses it: what a program that calls this has to say.")
    static let skipTrash = OptionSpecification("--skip-trash", "-skipTrash", help: "As ever.", isHidden: true)

    static let paths = PositionalSpecification("PATH", help: "In HDFS; may have patterns.", isRepeated: true)
}
