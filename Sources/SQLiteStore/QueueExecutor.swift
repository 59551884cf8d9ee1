package import Diagnostics
import Dispatch

/// Runs an actor on a queue of its own, so that its blocking calls hold up no other task.
///
/// ```swift
/// actor Store {
///     private let executor: QueueExecutor
///     nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
/// }
/// ```
package final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// - Parameter label: what a debugger shows for the queue.
    package init(label: String) {
        queue = DispatchQueue(label: label)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// Makes on the queue what the actor will own.
    package func make<Value>(
        _ body: @escaping @Sendable () throws(DeployError) -> sending Value
    ) async throws(DeployError) -> sending Value {
        let result: Result<Value, DeployError> = await withCheckedContinuation { continuation in
            queue.async {
                do throws(DeployError) {
                    continuation.resume(returning: .success(try body()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
