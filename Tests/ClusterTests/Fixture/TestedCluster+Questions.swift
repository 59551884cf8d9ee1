import CurlHTTP
import FoundationEssentials
import HadoopRecords
import LocalFiles

/// The daemons' REST APIs, asked without any of Bobbin's clients.
extension TestedCluster {
    private static let http = HTTPClient()

    /// Where the ResourceManager's clients find its RPC.
    func resourceManagerRPC() throws -> HostAndPort {
        let site = String(decoding: try LocalFileSystem.read(conf / "yarn-site.xml"), as: UTF8.self)
        let rest = site.split(separator: "yarn.resourcemanager.address</name><value>", maxSplits: 1).last
        guard let text = rest?.prefix(while: { $0 != "<" }), let address = HostAndPort(text, defaultPort: 8032) else {
            throw ClusterFailure(text: "\(conf)/yarn-site.xml has no yarn.resourcemanager.address")
        }
        return address
    }

    /// - Returns: the oldest first.
    func applications(of user: String) async throws -> [SeenApplication] {
        struct Answer: Decodable {
            struct Applications: Decodable { let app: [SeenApplication]? }
            let apps: Applications?
        }
        let answer = try await send(.get, resourceManagerPort, "/ws/v1/cluster/apps", [("user", user)])
        guard answer.status == 200 else { throw ClusterFailure(text: "apps: \(answer.status)") }
        let found = try JSONDecoder().decode(Answer.self, from: Data(answer.body)).apps?.app ?? []
        return found.sorted { $0.id < $1.id }
    }

    /// Ends an application; returns when the ResourceManager has heard it.
    func kill(_ id: ApplicationID, as user: String) async throws {
        let url = url(resourceManagerPort, "/ws/v1/cluster/apps/\(id)/state", [("user.name", user)])
        let answer = try await Self.http.send(
            HTTPRequest(
                .put, url, headers: [("Content-Type", "application/json")],
                body: .bytes(Array(#"{"state":"KILLED"}"#.utf8))))
        guard answer.status < 300 else { throw ClusterFailure(text: "kill of \(id): \(answer.status)") }
    }

    /// The names in a folder of HDFS; none where it does not exist.
    func names(in folder: String, as user: String) async throws -> [String] {
        struct Name: Decodable { let pathSuffix: String }
        let query = [("op", "LISTSTATUS"), ("user.name", user)]
        let answer = try await send(.get, nameNodePort, "/webhdfs/v1" + folder, query)
        guard answer.status != 404 else { return [] }
        guard answer.status == 200 else { throw ClusterFailure(text: "list of \(folder): \(answer.status)") }
        let listing = try JSONDecoder().decode([String: [String: [Name]]].self, from: Data(answer.body))
        return listing["FileStatuses"]?["FileStatus"]?.map(\.pathSuffix) ?? []
    }

    /// The paths of all files below a folder of HDFS; none where it does not exist.
    func files(below folder: String, as user: String) async throws -> [String] {
        struct Entry: Decodable {
            let pathSuffix: String
            let type: String
        }
        let query = [("op", "LISTSTATUS"), ("user.name", user)]
        let answer = try await send(.get, nameNodePort, "/webhdfs/v1" + folder, query)
        guard answer.status == 200 else { return [] }
        let listing = try JSONDecoder().decode([String: [String: [Entry]]].self, from: Data(answer.body))
        var files: [String] = []
        for entry in listing["FileStatuses"]?["FileStatus"] ?? [] {
            let path = "\(folder)/\(entry.pathSuffix)"
            files += entry.type == "DIRECTORY" ? try await self.files(below: path, as: user) : [path]
        }
        return files
    }

    /// Makes a folder in HDFS that is open to its owner alone; one that is there is fine.
    func makeFolder(_ folder: String, of owner: String) async throws {
        let query = [("op", "MKDIRS"), ("permission", "700"), ("user.name", owner)]
        let answer = try await send(.put, nameNodePort, "/webhdfs/v1" + folder, query)
        guard answer.status == 200 else { throw ClusterFailure(text: "mkdir \(folder): \(answer.status)") }
    }

    /// Sets the quota of files and folders of a folder of HDFS, as its superuser.
    func setQuota(_ quota: Int, of folder: String) async throws {
        let query = [("op", "SETQUOTA"), ("namespacequota", "\(quota)"), ("user.name", "root")]
        let answer = try await send(.put, nameNodePort, "/webhdfs/v1" + folder, query)
        guard answer.status == 200 else { throw ClusterFailure(text: "quota of \(folder): \(answer.status)") }
    }

    /// Sets the mode of a folder of HDFS, in octal.
    func setMode(_ mode: String, of folder: String, as user: String) async throws {
        let query = [("op", "SETPERMISSION"), ("permission", mode), ("user.name", user)]
        let answer = try await send(.put, nameNodePort, "/webhdfs/v1" + folder, query)
        guard answer.status == 200 else { throw ClusterFailure(text: "mode of \(folder): \(answer.status)") }
    }

    private func send(
        _ method: HTTPMethod, _ port: Int, _ path: String, _ query: [(String, String)]
    ) async throws -> HTTPResponse {
        try await Self.http.send(HTTPRequest(method, url(port, path, query)))
    }

    private func url(_ port: Int, _ path: String, _ query: [(String, String)]) -> HTTPURL {
        HTTPURL(host: "localhost", port: port, path: path, query: query.map { (name: $0.0, value: $0.1) })
    }
}
