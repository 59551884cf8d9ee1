import Diagnostics
import HadoopRecords

/// The body of `POST /apps`.
struct SubmissionReader {
    private let body: JSONValue

    init(_ body: JSONValue) {
        self.body = body
    }

    /// - Throws: ``RESTRefusal`` for what the ResourceManager refuses, and for what it stumbles over.
    func context() throws(RESTRefusal) -> ApplicationSubmissionContext {
        guard let id = ApplicationID(body["application-id"]?.string ?? "") else {
            throw .badRequest("Could not parse application id \(body["application-id"]?.string ?? "")")
        }
        let spec = body["am-container-spec"]
        let tags = body["application-tags"]?["tag"]?.elements.compactMap(\.string) ?? []
        guard tags.count <= 10, tags.allSatisfy(Self.isTag) else {
            throw .badRequest("java.lang.IllegalArgumentException: too many tags, or one that is too long or not ASCII")
        }
        var resources: [String: LocalResource] = [:]
        for (key, value) in entries(spec?["local-resources"]) { resources[key] = try resource(value, named: key) }
        let commands = spec?["commands"]?["command"]?.elements.compactMap(\.string) ?? []
        return ApplicationSubmissionContext(
            applicationID: id, name: body["application-name"]?.string ?? "",
            type: body["application-type"]?.string ?? "",
            queue: body["queue"]?.string, priority: number("priority"), maxAppAttempts: number("max-app-attempts") ?? 0,
            attemptFailuresValidityInterval: body["attempt-failures-validity-interval"]?.int64,
            keepContainersAcrossApplicationAttempts: body["keep-containers-across-application-attempts"]?.boolean
                ?? false,
            nodeLabelExpression: body["app-node-label-expression"]?.string, tags: tags,
            resource: Resource(
                memory: body["resource"]?["memory"]?.int64 ?? 0,
                vCores: Int(clamping: body["resource"]?["vCores"]?.int64 ?? 0)),
            amContainerSpec: ContainerLaunchContext(
                localResources: resources,
                environment: Dictionary(entries(spec?["environment"]).map { ($0, $1.string ?? "") }) { $1 },
                command: commands.joined(separator: " "),
                applicationACLs: Dictionary(entries(spec?["application-acls"]).map { ($0, $1.string ?? "") }) { $1 }))
    }

    /// A map; one that is a plain object is dropped, as the ResourceManager drops it.
    private func entries(_ map: JSONValue?) -> [(String, JSONValue)] {
        (map?["entry"]?.elements ?? []).compactMap { entry in
            entry["key"]?.string.map { ($0, entry["value"] ?? .text("")) }
        }
    }

    private func resource(_ value: JSONValue, named key: String) throws(RESTRefusal) -> LocalResource {
        guard let uri = value["resource"]?.string, let path = HDFSPath(PercentText.decoded(uri)),
            let type = LocalResourceType(rawValue: value["type"]?.string ?? ""),
            let visibility = LocalResourceVisibility(rawValue: value["visibility"]?.string ?? "")
        else { throw .badRequest("java.lang.IllegalArgumentException: the local resource \(key) cannot be read") }
        return LocalResource(
            resource: path, type: type, visibility: visibility, size: value["size"]?.int64 ?? -1,
            timestamp: value["timestamp"]?.int64 ?? 0)
    }

    /// `yarn.resourcemanager.application.max-tag.length`, and printable ASCII.
    private static func isTag(_ text: String) -> Bool {
        text.utf8.count <= 100 && text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
    }

    private func number(_ name: String) -> Int? { body[name]?.int64.map { Int(clamping: $0) } }
}
