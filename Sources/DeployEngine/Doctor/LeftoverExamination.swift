import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import ResourceManager
import WebHDFS

/// What ended applications have left behind.
struct LeftoverExamination: Sendable {
    let cluster: Cluster
    let plan: DeploymentPlan?
    let propertiesFile: YarnPropertiesFile?

    func findings() async -> [Finding] {
        let known: [ApplicationID: ApplicationReport]
        do {
            let reports = try await cluster.resourceManager.applications()
            known = Dictionary(reports.map { ($0.applicationID, $0) }) { first, _ in first }
        } catch {
            return [Finding(.staging, .cannotKnow, because: error)]
        }
        let state = { @Sendable (id: ApplicationID) in known[id]?.state }
        async let staging = staging(state)
        async let storage = highAvailability(state)
        return (await staging) + (await storage) + session { state($0)?.isTerminal ?? true }
    }

    private func staging(_ state: @Sendable (ApplicationID) -> YarnApplicationState?) async -> [Finding] {
        do {
            var root = plan?.stagingRoot
            if root == nil { root = try await cluster.defaultFileSystem().homeDirectory() }
            guard let folder = root.map({ $0 / ".flink" }) else { return [] }
            return Self.findings(
                .staging, folder, try await applications(in: folder), state, what: "holds files of",
                hint: "Nothing needs them")
        } catch {
            return [Finding(.staging, .cannotKnow, because: error)]
        }
    }

    private func highAvailability(
        _ state: @Sendable (ApplicationID) -> YarnApplicationState?
    ) async -> [Finding] {
        guard let text = plan?.configuration.string(FlinkOptions.haStoragePath), let folder = HDFSPath(text),
            let found = try? await applications(in: folder)
        else { return [] }
        return Self.findings(
            .highAvailability, folder, found, state, what: "holds what is kept for the recovery of",
            hint: "Checkpoints lie elsewhere")
    }

    private func applications(in folder: HDFSPath) async throws -> [ApplicationID] {
        let fileSystem = try cluster.fileSystem(of: folder)
        guard try await fileSystem.status(folder) != nil else { return [] }
        return try await fileSystem.list(folder).compactMap { ApplicationID($0.path.name) }
    }

    private static func findings(
        _ check: DoctorCheck, _ folder: HDFSPath, _ ids: [ApplicationID],
        _ state: (ApplicationID) -> YarnApplicationState?, what: String, hint: String
    ) -> [Finding] {
        let ended = ids.filter { state($0)?.isTerminal == true }
        let unknown = ids.filter { state($0) == nil }
        var findings: [Finding] = []
        if !ended.isEmpty {
            let paths = ended.prefix(3).map { (folder / $0.description).description }.joined(separator: " ")
            findings.append(
                Finding(
                    check, .fine, "\(folder) \(what) \(count(ended)) that ended",
                    hint: "\(hint): bobbin fs rm -r \(paths)\(ended.count > 3 ? " ..." : "")"))
        }
        if !unknown.isEmpty {
            findings.append(
                Finding(
                    check, .fine, "\(folder) \(what) \(count(unknown)) that the ResourceManager does not know",
                    hint: "They may be another cluster's, about to be submitted, or long forgotten"))
        }
        return findings
    }

    private func session(_ isDead: (ApplicationID) -> Bool) -> [Finding] {
        guard let propertiesFile else { return [] }
        do {
            guard let id = try propertiesFile.read()?.applicationID, isDead(id) else { return [] }
            return [
                Finding(
                    .propertiesFile, .mayFail, "\(propertiesFile.path) names the session \(id), which does not run",
                    hint: "Flink's clients follow it: remove the file, or start a session")
            ]
        } catch {
            return [Finding(.propertiesFile, .mayFail, because: error)]
        }
    }

    private static func count(_ ids: [ApplicationID]) -> String {
        "\(ids.count) \(ids.count == 1 ? "application" : "applications")"
    }
}
