import Testing

/// What somebody wrote, and what they are to read.
struct BadInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let words: [String]
    var environment: [String: String] = [:]
    let status: Int32
    let code: String
    /// Parts of the message and of the hint.
    let message: String
    let hint: String

    private static func usage(
        _ testDescription: String, _ words: [String], _ message: String, hint: String
    ) -> BadInput {
        BadInput(
            testDescription: testDescription, words: words, status: 64, code: "usage", message: message, hint: hint)
    }

    static let words = [
        usage(
            "a verb with nothing after it", ["run-application"], "run-application has nothing after it",
            hint: "does the line above it lack its \\ at the end?"),
        usage("options and no program", ["run-application", "-d"], "no program was named", hint: "lack its \\"),
        usage(
            "an unknown command", ["run-aplication", "x.jar"], "\"run-aplication\", did you mean run-application?",
            hint: "--help"),
        usage(
            "an unknown option", ["run-application", "--quue", "x", "x.jar"], "did you mean --queue?", hint: "--help"),
        usage("an option without its value", ["run-application", "--queue"], "--queue needs a value", hint: "--help"),
        usage("a parallelism of words", ["run-application", "-p", "many", "x.jar"], "\"many\"", hint: "--help"),
        usage("a parallelism of nothing", ["run-application", "-p", "0", "x.jar"], "not 0", hint: "--help"),
        usage("an id that is none", ["status", "foo"], "foo is no application id", hint: "application_"),
        usage(
            "a stage that is none", ["wait", "--for", "runing", "application_1795246195732_0012"],
            "did you mean running?", hint: "--help"),
        usage("a time that is none", ["list", "--timeout", "soon"], "\"soon\"", hint: "--help"),
        usage(
            "run without a target", ["run", "-Dyarn.properties-file.location=.", "clicks.jar"],
            "nothing says where the program is to run", hint: "-t yarn-application"),
        usage(
            "another target", ["run-application", "-t", "remote", "clicks.jar"], "remote is another target",
            hint: "-t yarn-application"),
        usage(
            "a script and a module", ["run-application", "-py", "job.py", "-pym", "job"], "-py and -pym are both given",
            hint: "one script or one module"),
        usage(
            "a class of a Python program", ["run-application", "-c", "Main", "job.py"], "job.py is Python",
            hint: "-c"),
    ]

    private static func file(
        _ testDescription: String, _ words: [String], isThere: Bool = true, _ message: String, hint: String
    ) -> BadInput {
        BadInput(
            testDescription: testDescription, words: ["run-application"] + words, status: isThere ? 65 : 66,
            code: isThere ? "input-malformed" : "input-not-found", message: message, hint: hint)
    }

    static let files = [
        file("no jar", ["nowhere.jar"], isThere: false, "there is no file", hint: "hdfs:///PATH"),
        file("an empty jar", ["empty.jar"], "empty.jar is empty", hint: "build it again"),
        file("no zip", ["text.jar"], "text.jar is not a jar or zip file", hint: "jar tf"),
        file("a jar cut short", ["short.jar"], "short.jar is cut short or damaged", hint: "again"),
        file("a folder", ["folder.jar"], "folder.jar is a folder", hint: "the file itself"),
        file("no Main-Class", ["nomain.jar"], "names no main class", hint: "-c com.example.Main"),
        file(
            "no such file in HDFS", ["-c", "Clicks", "hdfs:///nowhere.jar"], isThere: false,
            "/nowhere.jar does not exist", hint: "bobbin fs ls /"),
        file(
            "no such shipped file", ["--ship", "nowhere.txt", "clicks.jar"], isThere: false,
            "nowhere.txt does not exist", hint: "this machine"),
        file("a shipped folder named usrlib", ["--ship", "usrlib", "clicks.jar"], "usrlib", hint: "Rename it"),
        file("a ; in a shipped file's name", ["--ship", "se;mi.txt", "clicks.jar"], "';'", hint: "Rename"),
        file(
            "two files with one name", ["--ship", "a/same.txt", "--ship", "b/same.txt", "clicks.jar"],
            "the name same.txt", hint: "Rename one"),
        file(
            "no Flink at --flink-home", ["--flink-home", "nowhere", "clicks.jar"], isThere: false,
            "it has no folder lib", hint: "FLINK_HOME"),
        file(
            "a Flink without its jar", ["--flink-home", "flink-none", "clicks.jar"], isThere: false,
            "no flink-dist jar", hint: "a Flink installation?"),
    ]

    private static func configuration(
        _ testDescription: String, _ words: [String], environment: [String: String] = [:],
        code: String = "configuration-wrong", _ message: String, hint: String
    ) -> BadInput {
        BadInput(
            testDescription: testDescription, words: ["run-application"] + words + ["clicks.jar"],
            environment: environment, status: 78, code: code, message: message, hint: hint)
    }

    static let configurations = [
        configuration(
            "no configuration", [], environment: ["HADOOP_CONF_DIR": ""], code: "configuration-missing",
            "no Hadoop configuration",
            hint: "--conf or HADOOP_CONF_DIR"),
        configuration(
            "an empty folder", ["--conf", "conf-empty"], code: "configuration-missing", "has none of core-site.xml",
            hint: "--conf takes"),
        configuration(
            "no such folder", ["--conf", "nowhere"], code: "configuration-missing", "there is no folder",
            hint: "--conf takes"),
        configuration(
            "a file for a folder", ["--conf", "conf/core-site.xml"], code: "configuration-missing", "is no folder",
            hint: "--conf takes"),
        configuration(
            "malformed XML", ["--conf", "conf-broken"], code: "configuration-malformed", "core-site.xml line 3",
            hint: "Hadoop refuses"),
        configuration(
            "a disk as file system", ["--conf", "conf-local"], "fs.defaultFS", hint: "the cluster's core-site.xml"),
        configuration(
            "a Flink that is too old", ["--flink-home", "flink-old"], "Flink 1.16.3 is older than 1.17",
            hint: "watched, and killed"),
    ]

    static let sizes = [
        configuration(
            "a unit that is none", ["-Djobmanager.memory.process.size=1600x"], code: "configuration-malformed",
            "'1600x'", hint: "Units are"),
        configuration(
            "a unit that is none, by the old option", ["-yjm", "1600x"], code: "configuration-malformed",
            "-yjm: '1600x'", hint: "Units are"),
        configuration(
            "less than a JobManager needs", ["-Djobmanager.memory.process.size=300m"],
            "jobmanager.memory.process.size is 300 mb", hint: "Raise"),
        configuration(
            "less than a TaskManager needs", ["-Dtaskmanager.memory.process.size=300m"],
            "taskmanager.memory.process.size is 300 mb", hint: "Raise"),
        configuration(
            "no room beside a TaskManager's parts", ["-Dtaskmanager.memory.process.size=700m"],
            "taskmanager.memory.process.size is 700 mb", hint: "Raise"),
    ]
}
