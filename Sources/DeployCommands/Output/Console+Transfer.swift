import DeployEngine

extension Console {
    /// A transfer's line, which grows on a terminal.
    func transfer(_ label: String) -> @Sendable (StagingProgress) -> Void {
        let console = self
        let began = ContinuousClock.now
        return { progress in
            let text = TransferProgress(
                files: progress.files, done: progress.bytesDone, total: progress.bytes, elapsed: .now - began
            ).text
            if !progress.isComplete {
                console.progress(label, text)
            } else if progress.files > 0 {
                console.step(label, text)
            }
        }
    }
}
