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
        // One that the ResourceManager does not know may be another's, or about to be submitted.
        let isDead = { @Sendable (id: ApplicationID) in known[id]?.state.isTerminal == true }
        let isGone = { @Sendable (id: ApplicationID) in known[id]?.state.isTerminal ?? true }
        async let staging = staging(isDead)
        async let storage = highAvailability(isDead)
        return (await staging) + (await storage) + session(isGone)
    }

    private func staging(_ isDead: @Sendable (ApplicationID) -> Bool) async -> [Finding] {
        do {
            var root = plan?.stagingRoot
            if root == nil { root = try await cluster.defaultFileSystem().homeDirectory() }
            guard let folder = root.map({ $0 / ".flink" }) else { return [] }
            let dead = try await applications(in: folder, isDead)
            guard !dead.isEmpty else { return [] }
            return [
                Finding(
                    .staging, .fine, "\(folder.path) holds files of \(Self.count(dead)) that have ended",
                    hint: "Remove them: bobbin fs rm -r \(Self.some(dead.map { (folder / $0.description).path }))")
            ]
        } catch {
            return [Finding(.staging, .cannotKnow, because: error)]
        }
    }

    private func highAvailability(_ isDead: @Sendable (ApplicationID) -> Bool) async -> [Finding] {
        guard let text = plan?.configuration.string(FlinkOptions.haStoragePath), let folder = HDFSPath(text),
            let fileSystem = try? cluster.fileSystem(of: folder), (try? await fileSystem.status(folder)) != nil,
            let dead = try? await applications(in: folder, isDead), !dead.isEmpty
        else { return [] }
        return [
            Finding(
                .highAvailability, .fine,
                "\(folder) holds what \(Self.count(dead)) that have ended kept for their recovery",
                hint: "Checkpoints lie elsewhere; where nothing is to be recovered from them: bobbin fs rm -r "
                    + Self.some(dead.map { (folder / $0.description).description }))
        ]
    }

    private func applications(
        in folder: HDFSPath, _ isDead: @Sendable (ApplicationID) -> Bool
    ) async throws -> [ApplicationID] {
        let fileSystem = try cluster.fileSystem(of: folder)
        guard try await fileSystem.status(folder) != nil else { return [] }
        return try await fileSystem.list(folder).compactMap { ApplicationID($0.path.name) }.filter(isDead)
    }

    private func session(_ isDead: @Sendable (ApplicationID) -> Bool) -> [Finding] {
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

    private static func some(_ paths: [String]) -> String {
        paths.prefix(3).joined(separator: " ") + (paths.count > 3 ? " ..." : "")
    }
}
