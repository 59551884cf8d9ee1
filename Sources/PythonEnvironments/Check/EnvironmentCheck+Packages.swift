import Diagnostics
package import FlinkConfiguration

extension EnvironmentCheck {
    /// Python against the Flink to be used, else the PyFlink that is there.
    static func python(_ facts: EnvironmentFacts, _ needs: EnvironmentNeeds) -> [Finding] {
        guard facts.layout.bestInterpreter != nil else { return [] }
        guard let version = facts.layout.pythonVersion else {
            return [
                Finding(
                    "env-python-unknown", .cannotKnow, "nothing in the archive tells the interpreter's version",
                    hint: "Look with bin/python --version")
            ]
        }
        guard let flink = needs.flink ?? facts.pyflink, let range = PyFlinkSupport.pythons(for: flink),
            !range.contains(version)
        else { return [] }
        return [
            Finding(
                "env-python-version", .fails,
                "the environment has Python \(version), and PyFlink \(flink) takes \(range.lowerBound) to "
                    + "\(range.upperBound)",
                hint: "Make it with one of those: bobbin env pack --python \(range.upperBound)")
        ]
    }

    /// PyFlink against the Flink to be used, and what it imports.
    static func pyflink(_ facts: EnvironmentFacts, _ needs: EnvironmentNeeds) -> [Finding] {
        guard facts.layout.bestInterpreter != nil else { return [] }
        let packages = facts.layout.packages
        let wanted = needs.flink.map { "apache-flink==\($0.major).\($0.minor).\($0.patch)" } ?? "apache-flink"
        guard let text = packages["apache-flink"] else {
            if facts.modules.contains("pyflink") {
                return [
                    Finding(
                        "env-flink-unknown", .cannotKnow,
                        "there is a module pyflink, and no apache-flink.dist-info that tells its version")
                ]
            }
            // A program bin/python alone may start a Python of the nodes.
            let isLauncher = !facts.layout.hasStandardLibrary && facts.topLevelModules.isEmpty && packages.isEmpty
            return [
                Finding(
                    "env-flink-missing", isLauncher ? .mayFail : .fails,
                    "there is no apache-flink in the environment",
                    hint: "pip install \(wanted) into it, and pack it again")
            ]
        }
        var findings: [Finding] = []
        if let flink = needs.flink, let there = facts.pyflink {
            let same = (there.major, there.minor) == (flink.major, flink.minor)
            if !same || there.patch != flink.patch {
                findings.append(
                    Finding(
                        "env-flink-version", same ? .mayFail : .fails,
                        "the environment has apache-flink \(text), and the Flink to be used is \(flink)",
                        hint: "pip install \(wanted) into it, and pack it again"))
            }
        }
        return findings + dependencies(facts)
    }

    private static func dependencies(_ facts: EnvironmentFacts) -> [Finding] {
        var findings: [Finding] = []
        // The jars come from the cluster's side of the deployment; setuptools counts by its module.
        let passed: Set<String> = ["apache-flink-libraries", "setuptools"]
        for (owner, names) in facts.missingRequirements.sorted(by: { $0.key < $1.key }) {
            let missing = names.filter { !passed.contains($0) }
            guard !missing.isEmpty else { continue }
            findings.append(
                Finding(
                    "env-package-missing", .mayFail,
                    "\(owner) needs \(some(missing, of: 6)), which the environment lacks",
                    hint: "pip install \(missing.joined(separator: " ")) into it"))
        }
        if let beam = facts.layout.packages["apache-beam"],
            let module = PyFlinkSupport.undeclaredModule(ofBeam: beam), !facts.modules.contains(module)
        {
            findings.append(
                Finding(
                    "env-module-missing", .mayFail,
                    "apache-beam \(beam) imports \(module) when a Python function runs, which the environment lacks",
                    hint: module == "packaging"
                        ? "pip install packaging into it" : "pip install 'setuptools<81' into it"))
        }
        if facts.layout.packages["pip"] == nil, !facts.modules.contains("pip") {
            findings.append(
                Finding("env-no-pip", .fine, "there is no pip in it, without which -pyreq cannot install anything"))
        }
        return findings
    }
}

extension EnvironmentFacts {
    /// The PyFlink that is installed in it.
    package var pyflink: FlinkVersion? { layout.packages["apache-flink"].flatMap { FlinkVersion($0) } }
}
