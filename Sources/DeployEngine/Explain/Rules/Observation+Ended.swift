extension Rule.Observation {
    /// The JobManager's container ended with a status that says something.
    static func ended(_ exit: ContainerExit, _ situation: Situation) -> Rule.Observation {
        let complaint = situation.complaint
        let said = exit.words == nil ? nil : situation.diagnosticsLine(with: "Diagnostics: ")
        return Rule.Observation(
            summary: exit.sentence + (complaint.map { ": \($0.line)" } ?? ""),
            evidence: (complaint.map { [$0] } ?? []) + situation.diagnosticsEvidence
                + (said.map { [.init("diagnostics", $0)] } ?? []),
            cure: exit.isOfVirtualMemory ? Rules.virtualMemory : nil)
    }

    /// The JobManager ended with an exception.
    static func failed(_ found: FoundCause) -> Rule.Observation {
        let place = found.cause.place.map { " (\($0))" } ?? ""
        return Rule.Observation(
            summary: "failed: \(found.cause.exception)\(place)",
            evidence: [.init(found.file, found.cause.exception + place)])
    }
}
