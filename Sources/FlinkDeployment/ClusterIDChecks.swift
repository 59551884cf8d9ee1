package import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// What would become of an application that keeps its cluster id (protocol: the same cluster id more than once).
package enum ClusterIDChecks {
    /// - Returns: nothing for a plan that keeps none.
    package static func findings(_ plan: DeploymentPlan, _ facts: ClusterIDFacts) -> [Finding] {
        guard let place = plan.sharedPlace else { return [] }
        let look = Look(plan: plan, place: place, facts: facts)
        // While another application lives, what lies there is its own.
        return (facts.holders.isEmpty ? look.jobs() + look.results() : [look.inUse()]) + look.unseen()
    }

    /// Flink's `ZooKeeperUtils` names the files of a job's graph so, up to 1.20 and from 2.0 on.
    private static let graphPrefixes = ["submittedJobGraph", "submittedExecutionPlan"]

    /// Whether a file in the storage of a cluster id holds a job that is not done.
    package static func isGraph(_ name: String) -> Bool { graphPrefixes.contains(where: name.hasPrefix) }

    private struct Look {
        let plan: DeploymentPlan
        let place: HighAvailabilityPlace
        let facts: ClusterIDFacts

        private var id: String { "cluster id \"\(place.clusterID)\"" }

        private func finding(_ check: Check, _ verdict: Finding.Verdict, _ seen: String, hint: String) -> Finding {
            plan.finding(check, verdict, seen, hint: hint, key: FlinkOptions.haClusterID)
        }

        func inUse() -> Finding {
            let names = facts.holders.map { "\($0.id) (\($0.name) of \($0.user), \($0.state.rawValue))" }
            let has = names.count == 1 ? "has" : "have"
            return finding(
                .clusterIDInUse, .fails,
                "\(names.joined(separator: ", ")) \(has) the \(id): this one would stay ACCEPTED, wait until that ends, and "
                    + "then run its job",
                hint:
                    "Leave --own-cluster-id out, end the other first (bobbin kill \(facts.holders[0].id)), or add --force"
            )
        }

        /// A job's graph that nobody removed is run by whoever gets the election next; what its main makes has the same
        /// id, and is taken for it.
        func jobs() -> [Finding] {
            // A per-job cluster looks at its own job alone.
            guard plan.target != .perJob, let storage = facts.storage else { return [] }
            let graphs = storage.count(where: ClusterIDChecks.isGraph)
            guard graphs > 0 else { return [] }
            let left =
                "an application of the \(id) was killed, or died, and has left \(graphs) \(graphs == 1 ? "job" : "jobs") in "
                + "\(place.storage?.description ?? "")"
            if plan.target == .session {
                return [
                    finding(
                        .clusterIDHasJobs, .mayFail,
                        "\(left): this session goes on with \(graphs == 1 ? "it" : "them")",
                        hint: "Leave --own-cluster-id out for a session without jobs")
                ]
            }
            return [
                finding(
                    .clusterIDHasJobs, .fails, "\(left): that old job would run, and the program's own never would",
                    hint:
                        "If the old job is what is wanted, add --force; to run this program from where the old one was, "
                        + "leave --own-cluster-id out and name its last checkpoint with -s")
            ]
        }

        /// A job that is remembered as ended is not run again: Flink counts it as done. One that was not tidied up is
        /// forgotten, where that is configured, while main starts, and then runs anew.
        func results() -> [Finding] {
            guard plan.target == .application, let results = facts.results else { return [] }
            let job = plan.configuration.string(FlinkOptions.fixedJobID) ?? place.jobID
            let untidy = job + "_DIRTY.json"
            guard let name = results.first(where: { $0 == job + ".json" || $0 == untidy }) else { return [] }
            let remembered =
                "job \(job), which the \(id) gives, is remembered as ended (\(name) in "
                + "\(place.jobResults?.description ?? ""))"
            let isForgotten = plan.configuration.string(FlinkOptions.jobResultDeletedOnCommit)?.lowercased() != "false"
            if name == untidy, isForgotten {
                return [
                    finding(
                        .clusterIDHasResult, .mayFail,
                        "\(remembered), and was not tidied up: it runs again, unless main is quicker than that",
                        hint: "Leave --own-cluster-id out where it is another job")
                ]
            }
            return [
                finding(
                    .clusterIDHasResult, .fails,
                    "\(remembered): this one would end as SUCCEEDED, and nothing would run",
                    hint: "Leave --own-cluster-id out, or remove that file if the job is to run again")
            ]
        }

        func unseen() -> [Finding] {
            var unseen: [String] = []
            if !facts.silent.isEmpty {
                let few = facts.silent.prefix(3).map(\.description).joined(separator: ", ")
                let rest = facts.silent.count > 3 ? " and \(facts.silent.count - 3) more" : ""
                unseen.append("\(few)\(rest) did not tell their cluster id")
            }
            if facts.storage == nil {
                unseen.append("\(place.storage?.description ?? "its storage") could not be looked into")
            }
            if facts.results == nil, plan.target == .application {
                unseen.append("\(place.jobResults?.description ?? "its job results") could not be looked into")
            }
            guard !unseen.isEmpty else { return [] }
            return [
                finding(
                    .clusterIDUnseen, .cannotKnow,
                    "whether another application has the \(id) is not certain: \(unseen.joined(separator: "; "))",
                    hint: "Where this one stays ACCEPTED: bobbin explain tells whether it waits for another")
            ]
        }
    }
}
