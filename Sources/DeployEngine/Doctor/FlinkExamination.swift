import Diagnostics
import FlinkDeployment
import LocalFiles

/// The Flink of this machine: its own jars, and those that do harm.
struct FlinkExamination: Sendable {
    let flink: FlinkDistribution?
    let environment: [String: String]

    func findings() -> [Finding] {
        guard let flink else {
            return [
                Finding(
                    .flink, .cannotKnow, "there is no Flink on this machine: nothing can be submitted from here",
                    hint: "Name its folder with --flink-home or FLINK_HOME, or: pip install apache-flink")
            ]
        }
        return [Finding(.flink, .fine, "Flink \(flink.version) in \(flink.libFolder.parent)")] + hadoop(flink)
            + python(flink) + variable()
    }

    private func hadoop(_ flink: FlinkDistribution) -> [Finding] {
        let jars = flink.libFiles.map(\.path.name).filter {
            $0.hasPrefix("flink-shaded-hadoop") || ($0.hasPrefix("hadoop-") && $0.contains("uber"))
        }
        return jars.map { jar in
            Finding(
                .flinkJars, .mayFail,
                "\(flink.libFolder) holds \(jar), which brings a Hadoop of its own to the containers",
                hint: "Remove it: YARN's containers have the cluster's Hadoop from yarn.application.classpath")
        }
    }

    private func python(_ flink: FlinkDistribution) -> [Finding] {
        let inLib = flink.libFiles.filter { $0.path.name.hasPrefix("flink-python") }
        let jars = (inLib + flink.pythonJars).map(\.path.text)
        guard jars.count > 1 else { return [] }
        return [
            Finding(
                .flinkJars, inLib.isEmpty ? .fails : .mayFail,
                "there is more than one flink-python jar: \(jars.joined(separator: ", "))",
                hint: "Leave the one of Flink \(flink.version) in opt: Python programs get it from there")
        ]
    }

    private func variable() -> [Finding] {
        guard let value = environment["HADOOP_CLASSPATH"], !value.isEmpty else { return [] }
        return [
            Finding(
                .hadoopClasspath, .fine, "HADOOP_CLASSPATH is set, and Bobbin does not read it",
                hint: "Flink's own client needs it; here only programs whose main runs on the client do")
        ]
    }
}
