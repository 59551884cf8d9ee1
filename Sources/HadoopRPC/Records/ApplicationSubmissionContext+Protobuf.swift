package import HadoopRecords

extension ApplicationSubmissionContext: ProtobufRecord {
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        let logs = try message.message(14)
        // An ApplicationMaster's resource stands in field 9, or in the requests of field 17.
        let requests = try message.records(17, as: ResourceRequest.self)
        let resource = try message.record(9, as: Resource.self) ?? requests.first?.capability
        self.init(
            applicationID: try message.required(1), name: message.text(2) ?? "N/A", type: message.text(10) ?? "YARN",
            queue: message.text(3), priority: try message.record(4, as: Priority.self)?.value,
            maxAppAttempts: try message.count(8) ?? 0,
            attemptFailuresValidityInterval: message.integer(13).flatMap { $0 < 0 ? nil : $0 },
            keepContainersAcrossApplicationAttempts: message.bool(11) ?? false, nodeLabelExpression: message.text(16),
            tags: message.texts(12), resource: resource ?? Resource(memory: 0, vCores: 0),
            logAggregationContext: logs.map {
                LogAggregationContext(rolledLogsIncludePattern: $0.text(3), rolledLogsExcludePattern: $0.text(4))
            },
            amContainerSpec: try message.required(5))
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, applicationID)
        writer.add(2, name)
        writer.add(3, queue)
        writer.add(4, priority.map { Priority($0) })
        writer.add(5, amContainerSpec)
        writer.add(8, maxAppAttempts)
        writer.add(9, resource)
        writer.add(10, type)
        writer.add(11, keepContainersAcrossApplicationAttempts)
        for tag in tags { writer.add(12, tag) }
        writer.add(13, attemptFailuresValidityInterval)
        if let logs = logAggregationContext {
            writer.add(14) { entry in
                entry.add(3, logs.rolledLogsIncludePattern)
                entry.add(4, logs.rolledLogsExcludePattern)
            }
        }
        writer.add(16, nodeLabelExpression)
    }
}
