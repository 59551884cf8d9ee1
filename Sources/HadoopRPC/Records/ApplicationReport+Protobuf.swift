package import HadoopRecords

extension ApplicationReport {
    /// - Throws: ``ProtobufFault`` for a state that YARN does not have.
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        guard let state = YarnApplicationState(number: try message.count(8) ?? 0) else {
            throw ProtobufFault("an application has the state \(message.integer(8) ?? 0)")
        }
        let usage = try message.message(14)
        let host = message.text(5) ?? "N/A"
        self.init(
            applicationID: try message.required(1), name: message.text(4) ?? "", user: message.text(2) ?? "",
            queue: message.text(3) ?? "", type: message.text(18) ?? "", state: state,
            finalStatus: FinalApplicationStatus(number: try message.count(13) ?? 0) ?? .undefined,
            diagnostics: message.text(10) ?? "", tags: message.texts(20),
            trackingURL: message.text(9).flatMap { $0 == "N/A" ? nil : $0 },
            amRPCAddress: host == "N/A" ? nil : "\(host):\(try message.count(6) ?? -1)",
            startedTime: message.integer(11) ?? 0, finishedTime: message.integer(12) ?? 0,
            allocated: state.isTerminal ? nil : try usage?.record(3), runningContainers: try usage?.count(1))
    }
}

extension YarnApplicationState {
    /// As `YarnApplicationStateProto` counts.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    package init?(number: Int) {
        guard Self.allCases.indices.contains(number - 1) else { return nil }
        self = Self.allCases[number - 1]
    }
}

extension FinalApplicationStatus {
    /// As `FinalApplicationStatusProto` counts.
    package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package init?(number: Int) {
        guard Self.allCases.indices.contains(number) else { return nil }
        self = Self.allCases[number]
    }
}
