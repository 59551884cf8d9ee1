import CurlHTTP
import Diagnostics
import HadoopREST
package import HadoopRecords

extension ResourceManagerClient {
    /// An id for an application that is to come, and the most that one container may have.
    /// Maps to `POST /apps/new-application`.
    package func newApplication() async throws -> NewApplication {
        let answer = try await perform(Call(.post, "apps/new-application"))
        guard answer.isSuccess else { throw Self.submissionFailure(answer, to: "give out an application id") }
        return try answer.decode(NewApplicationWire.self, from: Self.service).record
    }

    /// Hands an application over; until its state is stored (``YarnApplicationState/isStored``) a failing
    /// ResourceManager can still lose it. Maps to `POST /apps`.
    ///
    /// The same id can be submitted again as long as nobody else uses it: what is there already stays as it is.
    ///
    /// - Throws: ``DeployError`` `clusterUnreachable`, retriable, where the answer was lost on the way, so that the
    ///   application may be there or not; `notAllowed`, `queueRefused`, `aboveMaximum`, `configurationWrong` where it
    ///   is refused.
    package func submit(_ context: ApplicationSubmissionContext) async throws {
        let answer = try await perform(
            Call(.post, "apps", body: Self.requestBody(for: context), isRepeatable: false))
        if answer.status == 202 { return }
        guard !answer.isSuccess else { throw answer.unexpected(from: Self.service) }
        let failure = Self.submissionFailure(answer, to: "take \(context.applicationID)")
        throw await reason(of: failure, for: context) ?? failure
    }

    /// The exact bytes that ``submit(_:)`` sends; the same context gives the same bytes.
    package static func requestBody(for context: ApplicationSubmissionContext) throws -> [UInt8] {
        try json(SubmissionWire(context))
    }
}
