import CurlHTTP
import Diagnostics
import HadoopREST
package import LocalFiles

extension FlinkRESTClient {
    /// Sends a jar from this machine's disk to the JobManager, which keeps it until its end or ``delete(_:)``.
    /// Maps to `POST /jars/upload`.
    ///
    /// - Parameters:
    ///   - name: what the JobManager calls it, with `.jar` at its end; nil for the file's own name.
    ///   - onProgress: told how many bytes have been sent so far.
    /// - Throws: ``DeployError`` `inputNotFound` for no such file; `inputNotFound` as well where the JobManager takes no
    ///   uploads (`web.submit.enable`).
    package func upload(
        jar: LocalPath, named name: String? = nil, onProgress: (@Sendable (Int64) -> Void)? = nil
    ) async throws -> JarID {
        guard let file = LocalFileSystem.file(at: jar), file.kind == .file else {
            throw DeployError(.inputNotFound, "\(jar) is no file")
        }
        let form = JarForm(name: name ?? jar.name)
        let answer = try await send(
            .post, "/jars/upload",
            body: .file(jar, length: file.size, before: form.head, after: form.tail), contentType: form.contentType,
            limits: HTTPLimits(connect: limits.connect, total: nil, stalled: .seconds(60)), onSent: onProgress
        ).decode(JarUploadWire.self, from: Self.service)
        guard let id = answer.jar else {
            throw DeployError(.unexpectedAnswer, "the JobManager at \(address) does not say what it calls \(jar.name)")
        }
        return id
    }

    /// Runs the main method of a jar's program in the JobManager, and returns when it has: at once where it does not wait.
    /// Maps to `POST /jars/{id}/run`.
    ///
    /// - Returns: the first job that it has started.
    /// - Throws: ``DeployError`` `configurationWrong` or `unexpectedAnswer` (1.17) with the root cause where the program
    ///   throws or cannot be run, with the ``ProgramFailure`` as its cause; jobs that it started before run all the same. `inputNotFound` for an unknown jar.
    package func run(_ jar: JarID, _ request: JarRunRequest) async throws -> JobID {
        try await post(JarRunWire.Answer.self, "/jars/\(jar)/run", JarRunWire(request)).jobid
    }

    /// Maps to `DELETE /jars/{id}`.
    package func delete(_ jar: JarID) async throws {
        try await send(.delete, "/jars/\(jar)")
    }
}
