package import HadoopRecords

extension ClusterFacts {
    /// The context with its queue's defaults in place of what was not asked for.
    ///
    /// Over RPC an absent priority or node label means the queue's own; over REST they cannot be absent, and what is
    /// left out becomes a priority of -1 and the nodes without a label (`ApplicationSubmissionContextInfo`).
    package func completing(_ context: ApplicationSubmissionContext) -> ApplicationSubmissionContext {
        let queue = queue(named: context.queue ?? "default")
        var context = context
        context.priority = context.priority ?? queue?.defaultPriority ?? 0
        context.nodeLabelExpression = context.nodeLabelExpression ?? queue?.defaultNodeLabelExpression
        return context
    }
}
