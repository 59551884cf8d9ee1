import Diagnostics
import Glibc
package import LocalFiles

/// Programs that are run as processes of their own. No shell is between: arguments arrive as they are.
package enum Subprocess {
    /// Runs a program to its end and collects what it writes.
    ///
    /// Where the task is cancelled, or the deadline passes, or an output is above the limit, the program and all that
    /// it started are killed.
    ///
    /// - Parameters:
    ///   - executable: a path, or a name that is looked for in the `PATH` of this process.
    ///   - environment: nil for the environment of this process.
    ///   - folder: where it starts; nil for the folder of this process.
    ///   - input: what it reads from its standard input.
    ///   - limit: the most that it may write to each of its outputs, in bytes.
    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed` for a program that cannot be started,
    ///   `deadlinePassed`, `unexpectedAnswer` above the limit; `CancellationError`.
    package static func run(
        _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil,
        in folder: LocalPath? = nil, input: [UInt8] = [], limit: Int = 16 << 20, deadline: Duration? = nil
    ) async throws -> SubprocessResult {
        try Task.checkCancellation()
        let child = try start(executable, arguments, environment: environment, in: folder, input: input)
        return try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: SubprocessResult.self) { group in
                group.addTask {
                    async let output = collect(child.output, of: child, named: executable, limit)
                    async let errors = collect(child.errors, of: child, named: executable, limit)
                    return SubprocessResult(
                        end: await child.wait(), output: try await output, errors: try await errors)
                }
                if let deadline {
                    group.addTask {
                        try await Task.sleep(for: deadline)
                        throw DeployError(.deadlinePassed, "\(executable) did not end within \(describe(deadline))")
                    }
                }
                defer { group.cancelAll() }
                do {
                    guard let result = try await group.next() else { throw CancellationError() }
                    try Task.checkCancellation()
                    return result
                } catch {
                    child.kill()
                    throw error
                }
            }
        } onCancel: {
            child.kill()
        }
    }

    /// Kills the child at the first byte above the limit.
    private static func collect(
        _ pieces: AsyncStream<[UInt8]>, of child: ChildProcess, named executable: String, _ limit: Int
    ) async throws -> [UInt8] {
        var collected: [UInt8] = []
        for await piece in pieces {
            collected += piece
            guard collected.count <= limit else {
                child.kill()
                throw DeployError(.unexpectedAnswer, "\(executable) wrote more than \(describe(bytes: Int64(limit)))")
            }
        }
        return collected
    }
}
