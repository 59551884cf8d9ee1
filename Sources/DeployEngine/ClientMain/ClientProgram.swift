package import FlinkConfiguration
package import LocalFiles

/// What is run on the client in place of the cluster: the words of `ClientMain.java`.
package struct ClientProgram: Hashable, Sendable {
    /// nil where the class is on the class path: for Python programs, it is Flink's own.
    package var jar: LocalPath?
    package var mainClass: String?
    package var arguments: [String]
    /// URLs that the program's classes are looked for in.
    package var classpaths: [String]
    /// Flink's configuration, all of it.
    package var configuration: FlinkConfiguration
    /// Whether the job's graph is left for others to submit; else the program submits its jobs itself, to where
    /// `execution.target` leads.
    package var writesGraph: Bool

    package init(
        jar: LocalPath?, mainClass: String? = nil, arguments: [String] = [], classpaths: [String] = [],
        configuration: FlinkConfiguration, writesGraph: Bool
    ) {
        self.jar = jar
        self.mainClass = mainClass
        self.arguments = arguments
        self.classpaths = classpaths
        self.configuration = configuration
        self.writesGraph = writesGraph
    }

    /// `program.properties`.
    ///
    /// - Parameter properties: what Flink's file cannot hold.
    func properties(over properties: [String: String]) -> [String: String] {
        var all: [String: String] = [:]
        all["jar"] = jar?.text
        all["class"] = mainClass
        for (number, argument) in arguments.enumerated() { all["argument.\(number)"] = argument }
        for (number, url) in classpaths.enumerated() { all["classpath.\(number)"] = url }
        for (key, value) in properties { all["set.\(key)"] = value }
        if writesGraph { all["graph"] = "" }
        return all
    }
}
