import Diagnostics

/// How far a staging of files is.
package struct TransferProgress: Sendable, Hashable {
    package let files: Int
    /// Bytes that the server has.
    package let done: Int64
    /// Bytes of all files.
    package let total: Int64
    package let elapsed: Duration

    package init(files: Int, done: Int64, total: Int64, elapsed: Duration) {
        self.files = files
        self.done = done
        self.total = total
        self.elapsed = elapsed
    }

    /// Bytes in a second, over the whole time; nil while there is too little to tell.
    var rate: Int64? {
        let seconds = elapsed / .seconds(1)
        return seconds >= 0.05 && done > 0 ? Int64(Double(done) / seconds) : nil
    }

    /// `35 files · 212 MB  ████████████████████  175 MB/s · 1.2 s`; while it goes on, what is done of the total.
    package var text: String {
        let size = done < total ? "\(describe(bytes: done)) of \(describe(bytes: total))" : describe(bytes: total)
        let pace = (rate.map { ["\(describe(bytes: $0))/s"] } ?? []) + [describe(elapsed)]
        let bar = ProgressBar.text(done: done, total: total)
        return "\(files) \(files == 1 ? "file" : "files") · \(size)  \(bar)  \(pace.joined(separator: " · "))"
    }
}
