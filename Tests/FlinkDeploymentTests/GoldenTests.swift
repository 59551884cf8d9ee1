import FlinkConfiguration
import FlinkDeployment
import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles
import Testing

/// A deployment whose whole submission is kept in `Golden/`.
struct GoldenCase: CustomTestStringConvertible {
    let testDescription: String
    let sample: Sample
}

/// The submission as it is told in a plan, one line a value. With BOBBIN_WRITE_GOLDEN set the files are written anew.
@Test(arguments: [
    GoldenCase(testDescription: "application-1.17", sample: Sample(FlinkVersion(1, 17, 2)).with(everyOption)),
    GoldenCase(testDescription: "application-1.20", sample: Sample(FlinkVersion(1, 20, 5)).with(everyOption)),
    GoldenCase(testDescription: "application-2.2", sample: Sample(FlinkVersion(2, 2)).with(everyOption)),
    GoldenCase(testDescription: "provided-1.20", sample: Sample(FlinkVersion(1, 20, 5)).with(provided)),
])
func theSubmissionIsAsItWas(_ example: GoldenCase) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let plan = try example.sample.plan()
    let text = String(decoding: try encoder.encode(plan.previewContext()), as: UTF8.self) + "\n"
    let file = LocalPath(#filePath).parent / "Golden" / "\(example.testDescription).json"
    if getenv("BOBBIN_WRITE_GOLDEN") != nil { try Data(text.utf8).write(to: URL(filePath: file.text)) }
    #expect(text == String(decoding: try LocalFileSystem.read(file), as: UTF8.self))
    // A plan is kept between the steps of a deployment: it must come back as it was.
    #expect(try JSONDecoder().decode(DeploymentPlan.self, from: encoder.encode(plan)) == plan)
}

private func everyOption(_ sample: inout Sample) {
    sample.add(folder: "/client/extra", ["app.properties", "helper.jar"])
    sample.add(file: "/data/model.tar.gz")
    sample.usrlibFiles = ["udf.jar"]
    sample.request.shipFiles = ["extra"]
    sample.request.shipArchives = ["/data/model.tar.gz"]
    sample.request.arguments = ["--in", "hdfs:///in#1", "a;b", "it's", "two words", "größe"]
    sample.request.mainClass = "com.example.Clicks"
    sample.request.tags = ["nightly"]
    sample.settings.merge([
        "yarn.application.name": "clicks", "yarn.application.queue": "etl", "yarn.application.priority": "3",
        "yarn.classpath.include-user-jar": "LAST", "yarn.staging-directory": "/stage", "env.log.max": "7",
        "yarn.view.acls": "ann", "yarn.rolled-logs.include-pattern": ".*", "high-availability.type": "zookeeper",
        "high-availability.storageDir": "hdfs:///ha", "high-availability.zookeeper.quorum": "zk:2181",
        "containerized.master.env.LANG": "C.UTF-8", "jobmanager.memory.enable-jvm-direct-memory-limit": "true",
    ]) { $1 }
}

private func provided(_ sample: inout Sample) {
    sample.settings["yarn.provided.lib.dirs"] = "/f/lib;/f/plugins"
    sample.settings["yarn.classpath.include-user-jar"] = "DISABLED"
    sample.add(remoteFolder: "hdfs://nn:8020/f/lib", ["flink-csv.jar", "flink-dist-1.20.5.jar"])
    sample.add(remoteFolder: "hdfs://nn:8020/f/plugins", ["jmx/jmx.jar"])
}
