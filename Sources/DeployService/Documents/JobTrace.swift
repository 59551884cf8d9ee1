package import Diagnostics

/// What a job died of, as the API tells it.
package struct JobTrace: Codable, Sendable {
    /// Java's stack trace; nil where the job has not failed.
    @OrNull package var trace: String?
}
