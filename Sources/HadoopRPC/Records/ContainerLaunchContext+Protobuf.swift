package import HadoopRecords

/// Tokens and service data, which nobody here uses, are left out.
extension ContainerLaunchContext: ProtobufRecord {
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        var resources: [String: LocalResource] = [:]
        for entry in try message.messages(1) { resources[entry.text(1) ?? ""] = try entry.required(2) }
        var environment: [String: String] = [:]
        for entry in try message.messages(4) { environment[entry.text(1) ?? ""] = entry.text(2) ?? "" }
        var acls: [String: String] = [:]
        for entry in try message.messages(6) {
            acls[entry.integer(1) == 2 ? "MODIFY_APP" : "VIEW_APP"] = entry.text(2) ?? ""
        }
        self.init(
            localResources: resources, environment: environment,
            command: message.texts(5).joined(separator: " "), applicationACLs: acls)
    }

    package func write(to writer: inout ProtobufWriter) {
        for (name, resource) in localResources.sorted(by: { $0.key < $1.key }) {
            writer.add(1) { entry in
                entry.add(1, name)
                entry.add(2, resource)
            }
        }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
            writer.add(4) { entry in
                entry.add(1, name)
                entry.add(2, value)
            }
        }
        writer.add(5, command)
        for (kind, list) in applicationACLs.sorted(by: { $0.key < $1.key }) {
            writer.add(6) { entry in
                entry.add(1, kind == "MODIFY_APP" ? 2 : 1)
                entry.add(2, list)
            }
        }
    }
}
