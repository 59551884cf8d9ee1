import Diagnostics
import FlinkConfiguration
import HadoopRecords
import Testing

@testable import FlinkDeployment

private let defaultCommand =
    "$JAVA_HOME/bin/java -Xmx1073741824 -Xms1073741824 -XX:MaxMetaspaceSize=268435456 OPTIONS"
    + "-Dlog.file=\"<LOG_DIR>/jobmanager.log\" -Dlog4j.configuration=file:log4j.properties "
    + "-Dlog4j.configurationFile=file:log4j.properties "
    + "org.apache.flink.yarn.entrypoint.YarnApplicationClusterEntryPoint "
    + "-D jobmanager.memory.off-heap.size=134217728b -D jobmanager.memory.jvm-overhead.min=201326592b "
    + "-D jobmanager.memory.jvm-metaspace.size=268435456b -D jobmanager.memory.heap.size=1073741824b "
    + "-D jobmanager.memory.jvm-overhead.max=201326592b 1> <LOG_DIR>/jobmanager.out 2> <LOG_DIR>/jobmanager.err"

/// A version, what the configuration says of the JVM, and the options that come of it.
struct OptionsCase: CustomTestStringConvertible {
    let version: FlinkVersion
    var settings: [String: String] = [:]
    let options: String
    var testDescription: String { "\(version) \(options)" }
}

@Test(arguments: [
    OptionsCase(version: FlinkVersion(1, 17, 2), options: ""),
    OptionsCase(version: FlinkVersion(1, 18, 1), options: "-XX:+IgnoreUnrecognizedVMOptions "),
    OptionsCase(
        version: FlinkVersion(1, 17, 2),
        settings: [
            "env.java.opts.all": "-Da  -Db", "env.java.opts.jobmanager": "-Dc", "env.java.default-opts.all": "-Dx",
        ],
        options: "-Da -Db -Dc "),
    OptionsCase(
        version: FlinkVersion(2, 2),
        settings: [
            "env.java.opts.all": "-D2", "env.java.opts.jobmanager": "-D4", "env.java.default-opts.all": "-D1",
            "env.java.default-opts.jobmanager": "-D3",
        ], options: "-D1 -D2 -D3 -D4 -XX:+IgnoreUnrecognizedVMOptions "),
])
func eachVersionHasItsOwnOptionsOfTheJVM(_ example: OptionsCase) throws {
    var sample = Sample(example.version)
    sample.settings["env.java.opts.all"] = nil
    sample.settings.merge(example.settings) { $1 }
    #expect(
        try sample.plan().launched().command
            == defaultCommand.replacing("OPTIONS", with: example.options))
}

@Test func logbackAndNoLogConfigurationAtAll() throws {
    var sample = Sample()
    sample.logConfigurations = ["logback.xml"]
    sample.add(file: "/opt/flink/conf/logback.xml")
    let command = try sample.plan().launched().command
    #expect(
        command.contains(#"-Dlog.file="<LOG_DIR>/jobmanager.log" -Dlogback.configurationFile=file:logback.xml org."#))
    sample.logConfigurations = []
    let mute = try sample.plan()
    #expect(try !mute.launched().command.contains("-Dlog"))
    #expect(mute.findings(.noLogConfiguration).count == 1)
}

@Test func theTemplateDecidesTheOrder() throws {
    let sample = Sample(
        FlinkVersion(1, 20, 5),
        [
            "yarn.container-start-command-template": "nice  %java% %class%  %args% %redirects%",
            "env.java.opts.all": "--add-opens=x",
        ])
    let command = try sample.plan().launched().command
    #expect(command.hasPrefix("nice $JAVA_HOME/bin/java org.apache.flink"))
    #expect(!command.contains("-Xmx"))
}

/// Values that must arrive as they are.
private let awkward = [
    "plain", "a#b", "x;y", "it's", "say \"hi\"", "$HOME and $(id)", "`id`", "a  b", "", "äöü 😀", "back\\slash", "\\$x",
    "{{HOME}}",
    "<LOG_DIR>/x", "a<CPS>b", "}}", "*", "~", "!x", "&", "|", "tab\there", "line\nbreak", "it's; \"#1\"",
    "{\"a\":\"x#y\"}", "'''", "{{{}}}",
]

@Test(arguments: awkward) func twoShellsLeaveAPropertyAsItIs(_ value: String) throws {
    let word = ShellText.quoted("key=\(value)")
    for mark in ["<LOG_DIR>", "<CPS>", "{{", "}}"] { #expect(!word.contains(mark)) }
    #expect(Shell.output("exec /bin/bash -c \"printf '%s|' -D \(word) end\"") == "-D|key=\(value)|end|")
}

@Test(arguments: awkward) func whatIsAcceptedDoesNotBreakTheTaskManagers(_ value: String) {
    // What the JobManager makes of a property for the TaskManagers' command.
    let handed = "-D$internal.args='\(value.replacing("'", with: #"'\''"#))'"
    guard ShellText.survivesTaskManagerCommand(value) else { return }
    #expect(Shell.output("exec /bin/bash -c \"printf '%s' start \(handed) > /dev/null; printf whole\"") == "whole")
}

@Test(arguments: ["`id`", "a\"b", "$(id)", "{\"a\": \"x #y\"}", "\\\"", "${a b}"])
func whatWouldBreakTheTaskManagersIsKnown(_ value: String) {
    #expect(!ShellText.survivesTaskManagerCommand(value))
}

@Test func argumentsThatTheOldFileCutsGoIntoTheCommand() throws {
    var sample = Sample(FlinkVersion(1, 17, 2))
    sample.request.arguments = ["--in", "h#sh", "x;y", "it's", "two  words"]
    let plan = try sample.plan()
    let command = try plan.launched().command
    #expect(
        command.contains(
            #" -D '\$internal.application.program-args=--in;h#sh;'\''x;y'\'';'\''it'\'''\''s'\'';two  words' 1> "#))
    let id = ApplicationID(clusterTimestamp: 1, number: 2)
    let content = String(decoding: try plan.stagedConfiguration(for: id).content, as: UTF8.self)
    #expect(!content.contains("program-args"))
    #expect(content.contains("high-availability.cluster-id: application_1_0002\n"))
}

@Test func aPropertyNeedsAPlaceInTheTemplate() {
    var sample = Sample(FlinkVersion(1, 17, 2), ["yarn.container-start-command-template": "%java% %class%"])
    sample.request.arguments = ["h#sh"]
    #expect(sample.failure?.code == .configurationWrong)
    sample.request.arguments = ["plain"]
    #expect(sample.failure == nil)
}

@Test func argumentsThatNoWayCarriesAreRefused() {
    var sample = Sample(FlinkVersion(1, 17, 2))
    sample.request.arguments = ["#", "`id`"]
    #expect(sample.failure?.code == .configurationWrong)
    sample.request.arguments = ["`id`"]
    #expect(sample.failure == nil)
}
