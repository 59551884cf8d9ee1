import Diagnostics
import FoundationEssentials
import Ledger
import Threads

/// Keeps the folder of uploaded files small.
struct SpoolKeeper: Sendable {
    /// In seconds: how long a file is kept that no deployment needs, and how long where there is no room for others.
    private static let usual = 7.0 * 86400
    private static let short = 3600.0

    let spool: Spool
    let ledger: Ledger
    let report: @Sendable (String) -> Void

    /// Looks each hour until the task is cancelled.
    func run() async {
        repeat { await collect(unusedFor: Self.usual) } while (try? await Task.sleep(for: .seconds(3600))) != nil
    }

    /// Removes what has not been used for an hour where a file would not fit otherwise.
    ///
    /// - Parameter bytes: of the file; nil where that is not known.
    func makeRoom(for bytes: Int64?) async {
        let spool = spool
        let used = try? await BlockingThread.run(named: "spool") { try spool.used() }
        if let used, used + (bytes ?? 0) > spool.limit { await collect(unusedFor: Self.short) }
    }

    private func collect(unusedFor limit: Double) async {
        do {
            let needed = try await ledger.openWishes().flatMap { known in
                try JSONReading.decode(Wish.self, from: known.request).references.map(\.hash)
            }
            let spool = spool
            let removed = try await BlockingThread.run(named: "spool") {
                try spool.collect(besides: Set(needed), unusedFor: limit)
            }
            if removed > 0 { report("\(removed) files that nobody has used for a while were removed") }
        } catch {
            report("the files of clients were not looked through: \(error)")
        }
    }
}
