extension APISchemas {
    static let events = [Named("Event", event), Named("EventNumber", .count.saying("The number of an event"))]

    private static let event = JSONSchema.answer([
        .always("deployment", .text, "Its id"), .always("at", .time, "When"),
        .always("from", .reference("DeploymentState").orNull, "Where it was; null for the first event"),
        .always("to", .reference("DeploymentState"), "Where it is"),
        .always("by", .text, "Who did it: a token's name, the tracker, the service, or a command line"),
        .always(
            "detail",
            JSONSchema.answer([
                .always("kind", .text, "What happened"), .always("text", .text.orNull, "In words"),
                .always("explanation", .reference("Explanation").orNull),
            ]).orNull, "Where it is more than the new state"),
    ])
}
