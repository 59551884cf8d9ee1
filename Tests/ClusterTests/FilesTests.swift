import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// `bobbin fs` on real HDFS.
    @Suite struct FilesTests {
        @Test func aFolderOfManyFilesAndALargeOneComeBackAsTheyWere() async throws {
            try await ClusterFixture.with { f in
                let tree = f.folder / "tree"
                for number in 0..<200 {
                    try write(
                        [UInt8](repeating: UInt8(number), count: number * 17),
                        to: tree / "part/\(number % 7)/f\(number)")
                }
                let noise = ["-c", "head -c 100000000 /dev/urandom > '\(tree)/large'"]
                #expect(try await Subprocess.run("sh", noise, deadline: .seconds(60)).succeeded)
                let put = try await f.bobbin(["fs", "put", "-rp", tree.text, "/user/\(f.user)/"])
                #expect(put.succeeded, "\(put.errorText)")
                #expect(put.errorText.contains("201 files"))
                let names = try await f.cluster.files(below: "/user/\(f.user)", as: f.user)
                #expect(names.count == 201)
                #expect(!names.contains { $0.contains("_bobbin_") })
                let get = try await f.bobbin(["fs", "get", "-r", "tree", "back"])
                #expect(get.succeeded, "\(get.errorText)")
                #expect(try await digests(of: f.folder / "back") == digests(of: tree))

                let cat = try await Subprocess.run(
                    "sh",
                    ["-c", #""$0" fs cat tree/large --conf "$1" | head -c 10 | wc -c"#]
                        + [f.cluster.tools.bobbin.text, f.cluster.conf.text],
                    environment: f.environment, in: f.folder, deadline: .seconds(60))
                #expect(cat.outputText.filter(\.isNumber) == "10")
                #expect(cat.errorText.isEmpty, "\(cat.errorText)")
                let du = try await f.bobbin(["fs", "du", "-s", "-o", "json", "tree"])
                #expect(du.outputText.contains("\"files\" : 201"))
            }
        }

        @Test func namesThatURLsAndPatternsKnowArriveAsTheyAre() async throws {
            try await ClusterFixture.with { f in
                let names = [
                    "a b", "grüße 日本.txt", "100%", "50%20off", "#1", "a+b", "a&b=c", "q?", "x[1]", "s*r", "back\\slash",
                ]
                for name in names { try write(Array(name.utf8), to: f.folder / "odd" / name) }
                let put = try await f.bobbin(["fs", "put", "-rp", "odd", "/user/\(f.user)/"])
                #expect(put.succeeded, "\(put.errorText)")
                #expect(try await f.cluster.names(in: "/user/\(f.user)/odd", as: f.user).sorted() == names.sorted())
                let get = try await f.bobbin(["fs", "get", "odd/*", "."])
                #expect(get.succeeded, "\(get.errorText)")
                for name in names {
                    #expect(try LocalFileSystem.read(f.folder / name) == Array(name.utf8))
                }
                let some = try await f.bobbin(["fs", "ls", "-o", "id", "odd/{a?b,[#x]*}", "odd/s\\*r"])
                let found = some.outputText.split(separator: "\n").map { String($0.split(separator: "/").last ?? "") }
                #expect(Set(found) == ["a b", "a+b", "#1", "x[1]", "s*r"])
                let none = try await f.bobbin(["fs", "rm", "odd/*.nothing"])
                #expect(none.end == .exited(66))
                #expect(none.errorText.contains("odd/*.nothing"))
            }
        }

        @Test func modesAreSetAndWhoMayNotIsToldWhy() async throws {
            try await ClusterFixture.with { f in
                try write([1, 2, 3], to: f.folder / "secret")
                let home = "/user/\(f.user)"
                #expect(try await f.bobbin(["fs", "mkdir", "-p", "\(home)/box"]).succeeded)
                #expect(try await f.bobbin(["fs", "put", "--mode", "600", "secret", "box"]).succeeded)
                #expect(try await f.bobbin(["fs", "chmod", "-R", "u=rwX,g+r,o=", "box"]).succeeded)
                let list = try await f.bobbin(["fs", "ls", "-d", "box", "box/secret"])
                #expect(list.outputText.contains("drwxr-x---"))
                #expect(list.outputText.contains("-rw-r-----"))

                let other = ["--user", "nobody-\(f.user)"]
                for words in [
                    ["cat", "\(home)/box/secret"], ["ls", "\(home)/box"], ["put", "secret", "\(home)/other"],
                    ["rm", "-r", "\(home)/box"], ["get", "\(home)/box/s*", "."],
                ] {
                    let denied = try await f.bobbin(["fs"] + words + other)
                    #expect(denied.end == .exited(77), "\(words) \(denied.errorText)")
                    #expect(denied.errorText.contains("user=nobody-\(f.user)"), "\(denied.errorText)")
                    #expect(denied.errorText.contains(":\(f.user):") || denied.errorText.contains("\"\(home)"))
                }
                #expect(try await f.cluster.files(below: home, as: f.user) == ["\(home)/box/secret"])
            }
        }

        @Test func whatALiveApplicationUsesStaysUnlessTold() async throws {
            try await ClusterFixture.with { f in
                #expect(try await f.bobbin(["fs", "mkdir", "-p", "/user/\(f.user)/jars"]).succeeded)
                #expect(try await f.bobbin(["fs", "put", f.cluster.heartbeat.text, "jars/beat.jar"]).succeeded)
                let program = ["-Dyarn.ship-files=hdfs:///user/\(f.user)/jars/beat.jar"]
                let id = try await f.submit(program)
                for path in [".flink", ".flink/\(id)", "jars", "jars/beat.jar"] {
                    let rm = try await f.bobbin(["fs", "rm", "-r", path])
                    #expect(rm.end == .exited(78), "\(path): \(rm.errorText)")
                    #expect(rm.errorText.contains("\(id)"), "\(path): \(rm.errorText)")
                    #expect(rm.errorText.contains("--yes"))
                }
                #expect(try await f.stagingFolders() == ["\(id)"])
                #expect(try await f.bobbin(["kill", "\(id)"]).succeeded)
                let rm = try await f.bobbin(["fs", "rm", "-r", "jars"])
                #expect(rm.succeeded, "\(rm.errorText)")
                #expect(rm.errorText.contains("trash"))
                #expect(try await f.bobbin(["fs", "rm", "-r", "/user/\(f.user)"]).end == .exited(78))
                #expect(try await f.bobbin(["fs", "rm", "-r", "--yes", "/user/\(f.user)"]).succeeded)
            }
        }

        private func write(_ content: [UInt8], to file: LocalPath) throws {
            try LocalFileSystem.makeFolder(file.parent)
            try Data(content).write(to: URL(filePath: file.text))
        }

        /// The lines of sha256sum for all files below a folder.
        private func digests(of folder: LocalPath) async throws -> String {
            let words = ["-c", "find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum"]
            let result = try await Subprocess.run("sh", words, in: folder, deadline: .seconds(60))
            guard result.succeeded, result.outputText.contains("large") else {
                throw ClusterFailure(text: "sha256sum: \(result.errorText)")
            }
            return result.outputText
        }
    }
}
