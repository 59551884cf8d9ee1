import Diagnostics
import FlinkREST
import HadoopRecords

/// Which job a word means among those that are there.
struct JobChoice {
    private let candidates: [FoundJob]
    private let silent: [JobManagerJobs]
    private let word: String?

    init(managers: [JobManagerJobs], word: String?) {
        candidates = managers.flatMap { manager in
            guard case .jobs(let jobs, let client) = manager.answer else { return [FoundJob]() }
            return jobs.map { FoundJob(job: $0, client: client, application: manager.application) }
        }
        silent = managers.filter { if case .silence = $0.answer { true } else { false } }
        self.word = word
    }

    /// Whether nothing fits.
    var isEmpty: Bool { !candidates.contains(where: fits) }

    /// The whole id, else the name, else the beginning of the id. Where several fit, those that have ended do not count.
    func job() throws(DeployError) -> FoundJob {
        let fitting = candidates.filter(fits)
        let living = fitting.filter { !$0.job.state.isTerminal }
        if let word, let id = JobID(word), let known = fitting.first(where: { $0.job.id == id }) { return known }
        if fitting.count == 1, word != nil { return fitting[0] }
        if living.count == 1 { return living[0] }
        throw fitting.isEmpty || word == nil && living.isEmpty ? none() : several(living.isEmpty ? fitting : living)
    }

    private func fits(_ found: FoundJob) -> Bool {
        guard let word else { return true }
        if candidates.contains(where: { $0.job.name == word }) { return found.job.name == word }
        return found.job.id.text.hasPrefix(word.lowercased())
    }

    private func none() -> DeployError {
        let what = word.map { "no job has the id or name \($0)" } ?? "there is no job that has not ended"
        let note = silent.isEmpty ? "" : "; \(silent.count) applications could not be asked: " + silentNames
        return DeployError(
            .inputNotFound, what + note,
            hint: candidates.isEmpty ? "bobbin jobs shows what there is" : "There are: " + Self.listed(candidates))
    }

    private func several(_ found: [FoundJob]) -> DeployError {
        let what = word.map { "several jobs can be meant by \($0)" } ?? "there are several jobs"
        return DeployError(.usage, what, hint: "Name one by its id: " + Self.listed(found))
    }

    private var silentNames: String {
        silent.compactMap { $0.application?.applicationID.description }.joined(separator: ", ")
    }

    private static func listed(_ found: [FoundJob]) -> String {
        found.prefix(8).map { "\($0.job.id) \"\($0.job.name)\" \($0.job.state.rawValue)" }.joined(separator: ", ")
            + (found.count > 8 ? ", and \(found.count - 8) more" : "")
    }
}
