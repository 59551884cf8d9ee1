import CurlHTTP
import Diagnostics
import FoundationEssentials
import Glibc
import HadoopRPC
import HadoopRecords
import LocalFiles
import ResourceManager
import Sandbox
import TestSupport
import Testing
import WebHDFS

/// Applications whose ApplicationMaster is a line of shell, submitted with the product's own client.
@Suite struct ApplicationTests {
    @Test func aFailureTellsItsStatusAndWhatItComplainedOf() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let report = try await sandbox.run("echo no such thing 1>&2 2><LOG_DIR>/am.err; exit 3")
                #expect(report.state == .failed && report.finalStatus == .failed && report.name == "shell")
                #expect(report.user == "tester" && report.queue == "root.default" && report.tags == ["one"])
                #expect(report.diagnostics.contains("exited with  exitCode: 3"))
                let other = try await sandbox.run("sh -c 'echo no such thing 1>&2; exit 4' 2><LOG_DIR>/am.err")
                #expect(other.diagnostics.contains("Last 4096 bytes of am.err :\nno such thing"))
            }
        }
    }

    @Test func variablesFoldersAndFilesOfAContainer() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let path = try #require(HDFSPath("/data/in a folder.txt"))
                try await sandbox.files.makeDirectory(path.parent, permission: 0o700)
                try await sandbox.files.create(path, from: .bytes(Array("staged".utf8)), overwrite: false)
                let status = try #require(try await sandbox.files.status(path))
                let resource = LocalResource(
                    resource: path.qualified(by: sandbox.fileSystem), type: .file, visibility: .application,
                    size: status.length, timestamp: status.modificationTime)
                let report = try await sandbox.run(
                    "cat sub/name.txt 1><LOG_DIR>/out; echo $BOTH:$NM_HOST:$CONTAINER_ID:$HADOOP_CONF_DIR 1>><LOG_DIR>/out; "
                        + "ls -d $PWD/sub 1>><LOG_DIR>/out; exit 5",
                    environment: ["BOTH": "$ONE and two", "ONE": "1 {{NM_PORT}}<CPS>x"],
                    resources: ["sub/name.txt": resource])
                let container = ContainerID(application: report.applicationID, attempt: 1, number: 1)
                let lines = try sandbox.log("out", of: container).split(separator: "\n").map(String.init)
                #expect(lines.count == 2, "\(lines)")
                #expect(lines.first?.hasPrefix("staged1 ") == true)
                #expect(lines.first?.contains(":x and two:127.0.0.1:\(container.text):") == true)
                #expect(lines.last?.hasSuffix("\(container.text)/sub") == true)
                // Folders of containers go, logs stay.
                try await poll {
                    LocalFileSystem.file(
                        at: folder.path / "sandbox/node/containers/\(report.applicationID)") == nil
                }
            }
        }
    }

    @Test func aKillEndsEverything() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let id = try await sandbox.resourceManager.newApplication().applicationID
                try await sandbox.resourceManager.submit(
                    sandbox.context("sleep 1000 & echo $$ 1><LOG_DIR>/pid; sleep 1000", id: id))
                let master = ContainerID(application: id, attempt: 1, number: 1)
                try await poll { ((try? sandbox.log("pid", of: master)) ?? "").hasSuffix("\n") }
                let pid = try #require(Int32(try sandbox.log("pid", of: master).dropLast()))
                #expect(try await sandbox.report(id).state == .accepted)
                _ = try await sandbox.resourceManager.kill(id, diagnostics: "enough")
                let report = try await sandbox.end(of: id)
                #expect(report.state == .killed && report.diagnostics.contains("enough"))
                try await poll(for: "the end of the container") { getpgid(pid) < 0 && kill(-pid, 0) != 0 }
            }
        }
    }

    @Test(arguments: [
        ("nowhere", "submitted by user tester to unknown queue: nowhere"),
        ("root.stopped", "Queue root.stopped is STOPPED. Cannot accept submission of application"),
    ])
    func aQueueThatTakesNothing(_ queue: String, _ words: String) async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let report = try await sandbox.run("true", queue: queue)
                #expect(report.state == .failed && report.diagnostics.contains(words))
            }
        }
    }

    @Test func aContainerThatIsTooLarge() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let rest = await #expect(throws: DeployError.self) { try await sandbox.run("true", memory: 4096) }
                #expect(rest?.code == .aboveMaximum)
                let (id, most) = try await sandbox.rpc.newApplication()
                #expect(most == Resource(memory: 2048, vCores: 4))
                let exception = await #expect(throws: RPCException.self) {
                    try await sandbox.rpc.submit(sandbox.context("true", id: id, memory: 4096))
                }
                #expect(exception?.className.hasSuffix(".InvalidResourceRequestException") == true)
            }
        }
    }

    @Test func aFileThatChangedAndOneThatIsGoneAndOneOutside() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let path = try #require(HDFSPath("/tmp/x"))
                try await sandbox.files.create(path, from: .bytes([1]), overwrite: false)
                func run(_ path: HDFSPath, as name: String, _ timestamp: Int64) async throws -> String {
                    let resource = LocalResource(
                        resource: path.qualified(by: sandbox.fileSystem), type: .file, visibility: .application,
                        size: 1, timestamp: timestamp)
                    return try await sandbox.run("true", resources: [name: resource]).diagnostics
                }
                let status = try #require(try await sandbox.files.status(path))
                let changed = try await run(path, as: "x", 5)
                #expect(changed.contains("exitCode: -1000") && changed.contains("changed on src filesystem"))
                let gone = try await run(try #require(HDFSPath("/tmp/y")), as: "x", 5)
                #expect(gone.contains("FileNotFoundException: File does not exist"))
                let outside = try await run(path, as: "../../x", status.modificationTime)
                #expect(outside.contains("outside the container"))
            }
        }
    }

    @Test func aContainerThatTakesTooMuchMemory() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                // tail keeps what has no line break.
                let report = try await sandbox.run("(head -c 400000000 /dev/zero; sleep 1000) | tail", memory: 128)
                #expect(report.diagnostics.contains("exitCode: -104"))
                #expect(report.diagnostics.contains("beyond the 'PHYSICAL' memory limit"))
            }
        }
    }

    @Test func twoAttempts() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                let report = try await sandbox.run("exit 7", attempts: 2)
                #expect(report.diagnostics.contains("failed 2 times") && report.diagnostics.contains("exitCode: 7"))
                let attempts = try await sandbox.resourceManager.attempts(of: report.applicationID)
                #expect(attempts.map(\.number) == [1, 2] && attempts.allSatisfy { $0.state == "FAILED" })
            }
        }
    }

    @Test func manyAtOnceWaitForOneAnother() async throws {
        try await withTemporaryFolder { folder in
            try await withSandbox(in: folder.path / "sandbox") { sandbox in
                try await withThrowingTaskGroup(of: ApplicationReport.self) { group in
                    for status in 1...12 { group.addTask { try await sandbox.run("exit \(status)", memory: 1024) } }
                    var count = 0
                    for try await report in group where report.state == .failed { count += 1 }
                    #expect(count == 12)
                }
                let used = try await sandbox.resourceManager.nodes().first?.used
                #expect(used == Resource(memory: 0, vCores: 0))
            }
        }
    }

    @Test func theNextSandboxInTheFolderKnowsWhatWas() async throws {
        try await withTemporaryFolder { folder in
            let place = folder.path / "sandbox"
            var id = ApplicationID(clusterTimestamp: 0, number: 0)
            try await withSandbox(in: place) { sandbox in
                id = try await sandbox.run("exit 3").applicationID
                try await sandbox.files.create(
                    try #require(HDFSPath("/tmp/kept")), from: .bytes([1, 2]), overwrite: false)
                let error = await #expect(throws: DeployError.self) { try await withSandbox(in: place) { _ in } }
                #expect(error?.code == .refusedByGuard)
                let resetError = #expect(throws: DeployError.self) { try SandboxFolder(place).reset() }
                #expect(resetError?.code == .refusedByGuard)
            }
            try await withSandbox(in: place) { sandbox in
                let report = try await sandbox.report(id)
                #expect(report.state == .failed && report.diagnostics.contains("exitCode: 3"))
                #expect(try await sandbox.files.status(try #require(HDFSPath("/tmp/kept")))?.length == 2)
                #expect(try await sandbox.resourceManager.applications().count == 1)
            }
            try SandboxFolder(place).reset()
            try await withSandbox(in: place) { sandbox in
                let count = try await sandbox.resourceManager.applications().count
                #expect(count == 0)
            }
        }
    }
}
