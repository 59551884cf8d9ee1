package import Diagnostics
package import FlinkConfiguration
package import FlinkDeployment
package import FlinkREST

extension JarRunRequest {
    /// What a JobManager is asked for so that it runs the program of a command line.
    ///
    /// - Parameters:
    ///   - version: the JobManager's.
    ///   - python: where the request asks for Python.
    /// - Throws: ``DeployError`` `usage` for words that no Flink of this version takes.
    package init(_ request: DeploymentRequest, version: FlinkVersion, python: PythonJob? = nil) throws(DeployError) {
        let properties = JobProperties(request.dynamicProperties)
        let keys = [RestoreKeys(FlinkVersion(1, 19)), RestoreKeys(FlinkVersion(1, 20))]
        func restore(_ key: (RestoreKeys) -> String) -> String? { keys.compactMap { properties[key($0)] }.first }
        let path = request.savepointPath ?? restore(\.path)
        let lenient = request.allowNonRestoredState || restore(\.ignoreUnclaimedState) == "true"
        let mode = try Self.claimMode(request.claimMode ?? restore(\.claimMode), version)
        self.init(
            entryClass: request.python.map { _ in PythonJob.driver } ?? request.mainClass,
            arguments: request.python.flatMap { _ in python?.arguments } ?? request.arguments,
            parallelism: try Self.parallelism(request, properties), savepointPath: path,
            allowNonRestoredState: path != nil && lenient ? true : nil, claimMode: path == nil ? nil : mode,
            flinkConfiguration: properties.ofJob(
                leavingOut: Set(keys.flatMap { [$0.path, $0.ignoreUnclaimedState, $0.claimMode] }).union([
                    FlinkOptions.parallelismDefault
                ])))
        if !request.classpaths.isEmpty {
            var urls: [String] = []
            for url in request.classpaths { urls.append(try ClasspathURL.normalized(url)) }
            let given = flinkConfiguration[FlinkOptions.classpaths].map { [$0] } ?? []
            flinkConfiguration[FlinkOptions.classpaths] = (given + urls).joined(separator: ";")
        }
        if let python {
            for key in PythonJob.keys { flinkConfiguration[key] = nil }
            flinkConfiguration.merge(python.configuration) { $1 }
        }
        try checkClasspath(version)
    }

    private static func parallelism(
        _ request: DeploymentRequest, _ properties: JobProperties
    ) throws(DeployError) -> Int? {
        if let given = request.parallelism { return given > 0 ? given : nil }
        guard let text = properties[FlinkOptions.parallelismDefault] else { return nil }
        guard let number = Int(text), number > 0 || number == -1 else {
            throw DeployError(
                .usage, "\(FlinkOptions.parallelismDefault) is \(text), and a program runs with 1 or more",
                hint: "Write -p N")
        }
        return number > 0 ? number : nil
    }

    private static func claimMode(_ word: String?, _ version: FlinkVersion) throws(DeployError) -> String? {
        guard let mode = word?.uppercased() else { return nil }
        guard ["CLAIM", "NO_CLAIM", "LEGACY"].contains(mode) else {
            throw DeployError(.usage, "'\(mode)' is no claim mode", hint: "Flink has claim, no_claim, and legacy")
        }
        guard mode != "LEGACY" || version < FlinkVersion(2, 0) else {
            throw DeployError(
                .usage, "Flink \(version) has no claim mode LEGACY", hint: "CLAIM and NO_CLAIM are left since 2.0")
        }
        return mode
    }

    /// 1.17 overwrites the list after it was set (`JarHandlerUtils.JarHandlerContext`).
    private func checkClasspath(_ version: FlinkVersion) throws(DeployError) {
        guard version < FlinkVersion(1, 18), flinkConfiguration[FlinkOptions.classpaths] != nil else { return }
        throw DeployError(
            .usage, "Flink \(version) takes no class path (-C) with a program that its JobManager runs",
            hint: "Put the classes into the program's jar, or run with -t yarn-application")
    }
}
