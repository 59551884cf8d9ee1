package import HadoopRecords

extension LocalResource: ProtobufRecord {
    /// A PATTERN is unpacked like an ARCHIVE here.
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        let url = try message.message(1) ?? ProtobufMessage()
        let host = url.text(2).flatMap { $0.isEmpty ? nil : $0 }
        let port = try url.count(3) ?? 0
        self.init(
            resource: HDFSPath(
                scheme: url.text(1).flatMap { $0.isEmpty ? nil : $0 },
                authority: host.map { port > 0 ? "\($0):\(port)" : $0 }, path: url.text(4) ?? ""),
            type: message.integer(4) == 2 ? .file : .archive, visibility: Self.visibility(message.integer(5)),
            size: message.integer(2) ?? 0, timestamp: message.integer(3) ?? 0)
    }

    package func write(to writer: inout ProtobufWriter) {
        var url = ProtobufWriter()
        url.add(1, resource.scheme)
        // A name service has no port, and is a host to Hadoop's URL.
        let address = resource.authority.flatMap { HostAndPort($0, defaultPort: 65535) }
        url.add(2, address?.host)
        let hasPort = resource.authority?.contains(":") ?? false
        url.add(3, hasPort ? (address?.port ?? -1) : -1)
        url.add(4, resource.path)
        writer.add(1, url.bytes)
        writer.add(2, size)
        writer.add(3, timestamp)
        writer.add(4, type == .archive ? 1 : 2)
        writer.add(5, visibility == .public ? 1 : visibility == .private ? 2 : 3)
    }

    private static func visibility(_ number: Int64?) -> LocalResourceVisibility {
        switch number {
        case 1: .public
        case 2: .private
        default: .application
        }
    }
}
