import CurlHTTP
import Diagnostics
import FoundationEssentials
import HadoopConfiguration
import HadoopRecords
import WebHDFS

/// Whether files can be staged: a NameNode that serves, a home folder, room, and a DataNode that takes a file.
struct StorageExamination: Sendable {
    let cluster: Cluster

    func findings() async -> [Finding] {
        do {
            let fileSystem = try cluster.defaultFileSystem()
            let peers = PeerFindings(
                service: "NameNode", check: .nameNode, peers: await fileSystem.peers(),
                isSecure: (try? cluster.hadoop.isSecure()) ?? false)
            guard peers.isServing else { return peers.findings() }
            let home = try await fileSystem.homeDirectory()
            async let quota = quota(of: home, fileSystem)
            async let space = space(fileSystem)
            async let folder = self.home(home, fileSystem)
            return peers.findings() + (await folder) + (await quota) + (await space)
        } catch {
            return [Finding(.nameNode, .fails, because: error)]
        }
    }

    private func home(_ home: HDFSPath, _ fileSystem: WebHDFSClient) async -> [Finding] {
        let wasThere: Bool
        do {
            wasThere = try await fileSystem.status(home) != nil
            if !wasThere { try await fileSystem.makeDirectory(home, permission: 0o700) }
        } catch let error as DeployError where error.code != .notAllowed {
            return [Finding(Self.check(of: error), .fails, because: error)]
        } catch {
            return [
                Finding(
                    .homeFolder, .fails, "\(cluster.user) has no home folder \(home.path) in HDFS, and cannot make it",
                    hint:
                        "Have it made: hdfs dfs -mkdir -p \(home.path) && hdfs dfs -chown \(cluster.user) \(home.path)")
            ]
        }
        let file = home / ".bobbin-doctor-\(UInt64.random(in: .min ... .max))"
        let findings = await write(file, fileSystem)
        _ = try? await fileSystem.delete(file, recursive: false)
        if !wasThere { _ = try? await fileSystem.delete(home, recursive: false) }
        return findings
    }

    /// The way of each staged file: NameNode, DataNode, and back.
    private func write(_ file: HDFSPath, _ fileSystem: WebHDFSClient) async -> [Finding] {
        let content = Array("written by bobbin doctor\n".utf8)
        do {
            let start = ContinuousClock.now
            try await fileSystem.create(file, from: .bytes(content), permission: 0o600, overwrite: true)
            let read = try await fileSystem.read(file, limit: content.count + 1)
            let took = ContinuousClock.now - start
            guard read == content else {
                return [
                    Finding(.dataNode, .fails, "a file of \(content.count) bytes came back as \(read.count) others")
                ]
            }
            return [
                Finding(.homeFolder, .fine, "\(file.parent.path) is there, and \(cluster.user) may write to it"),
                Finding(.dataNode, .fine, "a small file was written to a DataNode and read back in \(describe(took))"),
            ]
        } catch let error as DeployError {
            return [Finding(Self.check(of: error), .fails, because: error)]
        } catch {
            return [Finding(.dataNode, .cannotKnow, because: error)]
        }
    }

    private static func check(of error: DeployError) -> DoctorCheck {
        switch error.code {
        case .notAllowed: .homeFolder
        case .noSpace: .quota
        case .safeMode, .noActivePeer: .nameNode
        default: .dataNode
        }
    }

    private func quota(of home: HDFSPath, _ fileSystem: WebHDFSClient) async -> [Finding] {
        guard let usage = (try? await fileSystem.quotaUsage(home)).flatMap({ $0 }) else { return [] }
        var findings: [Finding] = []
        if let quota = usage.quota {
            findings.append(
                finding(
                    "\(usage.files) of \(quota) files and folders", left: quota - usage.files, of: home, enough: 100))
        }
        if let quota = usage.spaceQuota {
            findings.append(
                finding(
                    "\(describe(bytes: usage.spaceConsumed)) of \(describe(bytes: quota))",
                    left: quota - usage.spaceConsumed, of: home, enough: Self.roomForFlink))
        }
        return findings
    }

    /// Flink's own libraries as often as HDFS keeps them, in bytes: what one submission stages at least.
    private static let roomForFlink: Int64 = 1 << 30

    private func finding(_ words: String, left: Int64, of home: HDFSPath, enough: Int64) -> Finding {
        guard left < enough else { return Finding(.quota, .fine, "\(home.path) holds \(words) that its quota allows") }
        return Finding(
            .quota, left <= 0 ? .fails : .mayFail, "\(home.path) holds \(words) that its quota allows",
            hint: "Remove what nobody needs (bobbin fs du \(home.path)), or have the quota raised: "
                + "hdfs dfs -count -q -h \(home.path)")
    }

    private func space(_ fileSystem: WebHDFSClient) async -> [Finding] {
        guard let space = (try? await fileSystem.space()).flatMap({ $0 }) else { return [] }
        let nodes = "\(space.liveDataNodes) \(space.liveDataNodes == 1 ? "DataNode" : "DataNodes")"
        guard space.liveDataNodes > 0 else {
            return [Finding(.space, .fails, "no DataNode of HDFS is alive", hint: "See hdfs dfsadmin -report")]
        }
        let left = "HDFS has \(describe(bytes: space.remaining)) left on \(nodes)"
        guard space.remaining > Self.roomForFlink * Int64(space.liveDataNodes) else {
            return [
                Finding(
                    .space, .mayFail, left,
                    hint: "A DataNode takes a block only where it has room for it and 1 GiB more")
            ]
        }
        return [Finding(.space, .fine, left)]
    }
}
