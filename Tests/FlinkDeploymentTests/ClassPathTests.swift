import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Testing

/// Where the user's jars stand, and the class path with it.
struct InclusionCase: CustomTestStringConvertible {
    let inclusion: String
    let classpath: String
    var testDescription: String { inclusion }
}

@Test(arguments: [
    InclusionCase(
        inclusion: "ORDER",
        classpath:
            ":a:clicks.jar:lib/flink-csv.jar:lib/log4j-core.jar:usrlib/more.jar:z.jar:flink-dist-1.20.5.jar:config.yaml:"
    ),
    InclusionCase(
        inclusion: "first",
        classpath:
            "clicks.jar:usrlib/more.jar::a:lib/flink-csv.jar:lib/log4j-core.jar:z.jar:flink-dist-1.20.5.jar:config.yaml:"
    ),
    InclusionCase(
        inclusion: "LAST",
        classpath:
            ":a:lib/flink-csv.jar:lib/log4j-core.jar:z.jar:flink-dist-1.20.5.jar:config.yaml:clicks.jar:usrlib/more.jar:"
    ),
    InclusionCase(
        inclusion: "DISABLED",
        classpath: ":a:lib/flink-csv.jar:lib/log4j-core.jar:z.jar:flink-dist-1.20.5.jar:config.yaml:"),
])
func theUsersJarsStandWhereTheOptionSays(_ example: InclusionCase) throws {
    var sample = Sample(FlinkVersion(1, 20, 5), ["yarn.classpath.include-user-jar": example.inclusion])
    sample.usrlibFiles = ["more.jar"]
    sample.add(folder: "/data/a", ["x.txt"])
    sample.add(file: "/data/z.jar")
    sample.request.shipFiles = ["/data/a", "/data/z.jar"]
    let plan = try sample.plan()
    #expect(plan.classpath == example.classpath)
    #expect(plan.keys.contains(example.inclusion == "DISABLED" ? "usrlib/clicks.jar" : "clicks.jar"))
    #expect(
        try plan.launched().environment["CLASSPATH"] == example.classpath + ":$HADOOP_CONF_DIR:/opt/hadoop/*")
}

@Test func aWordThatIsNoInclusionIsRefused() {
    let sample = Sample(FlinkVersion(1, 20, 5), ["yarn.classpath.include-user-jar": "MIDDLE"])
    #expect(sample.failure?.code == .configurationWrong)
}

@Test func entriesStandInTheOrderOfJavasStrings() throws {
    var sample = Sample()
    sample.libFiles = ["ü.jar", "Z.jar", "a.jar", "😀.jar", "\u{FF21}.jar"]
    let entries = try sample.plan().classpath.split(separator: ":").map(String.init)
    // by 16-bit units: a surrogate stands before U+FF21
    #expect(
        entries.prefix(6)
            == ["clicks.jar", "lib/Z.jar", "lib/a.jar", "lib/ü.jar", "lib/😀.jar", "lib/\u{FF21}.jar"])
}

@Test func aClassPathOfTheUsersOwnStandsBeforeFlinks() throws {
    let sample = Sample(FlinkVersion(1, 20, 5), ["containerized.master.env.CLASSPATH": "/opt/first.jar"])
    let environment = try sample.plan().launched().environment
    #expect(environment["CLASSPATH"]?.hasPrefix("/opt/first.jar::clicks.jar:") == true)
    #expect(environment["_FLINK_CLASSPATH"]?.hasPrefix(":clicks.jar:") == true)
}

/// A version, and how provided files other than jars are told.
struct ProvidedCase: CustomTestStringConvertible {
    let version: FlinkVersion
    let classpath: String
    var testDescription: String { version.description }
}

@Test(arguments: [
    ProvidedCase(
        version: FlinkVersion(1, 17, 2),
        classpath: ":clicks.jar:lib/a.jar:lib/notes.txt:lib/flink-dist-1.17.2.jar:flink-conf.yaml:"),
    ProvidedCase(
        version: FlinkVersion(1, 20, 5),
        classpath: ":clicks.jar:lib:lib/a.jar:lib/flink-dist-1.20.5.jar:config.yaml:"),
])
func providedFilesArePublicAndStayWhereTheyAre(_ example: ProvidedCase) throws {
    var sample = Sample(example.version, ["yarn.provided.lib.dirs": "hdfs://nn:8020/f/lib;hdfs:///f/plugins"])
    let dist = "flink-dist-\(example.version).jar"
    sample.add(remoteFolder: "hdfs://nn:8020/f/lib", ["a.jar", dist, "notes.txt"])
    sample.add(remoteFolder: "hdfs://nn:8020/f/plugins", ["jmx/jmx.jar"])
    let plan = try sample.plan()
    #expect(plan.classpath == example.classpath)
    #expect(plan.staged.map(\.key).sorted() == ["clicks.jar", sample.fileKind.rawValue, "log4j.properties"].sorted())
    let launched = try plan.launched()
    #expect(launched.localResources["lib/a.jar"]?.visibility == .public)
    #expect(launched.localResources["plugins/jmx/jmx.jar"]?.visibility == .public)
    #expect(launched.environment["_FLINK_DIST_JAR"]?.contains("lib/\(dist)") == true)
    #expect(launched.environment["_CLIENT_SHIP_FILES"]?.contains("/f/lib/\(dist)") == true)
    #expect(plan.findings.compactMap(\.failure).isEmpty)
}
