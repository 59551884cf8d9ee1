package import Diagnostics

/// What became of several paths: work goes on past one that fails, as with `cp`.
package struct Outcomes<Value: Sendable>: Sendable {
    package private(set) var values: [Value] = []
    package private(set) var failures: [DeployError] = []

    package init() {}

    /// Takes what `body` gives, or why it failed.
    ///
    /// - Throws: an error that the next path would meet as well: the cluster's own, or a cancellation.
    package mutating func add(_ body: () async throws -> [Value]) async throws {
        do {
            values += try await body()
        } catch let error as DeployError where !error.endsAll {
            failures.append(error)
        }
    }

    package mutating func add(_ other: Outcomes) {
        values += other.values
        failures += other.failures
    }

    mutating func add(_ results: [Result<Value, DeployError>]) {
        for result in results {
            switch result {
            case .success(let value): values.append(value)
            case .failure(let error): failures.append(error)
            }
        }
    }

    mutating func fail(_ error: DeployError) { failures.append(error) }
}

extension DeployError {
    /// Whether it is the cluster that fails, and not this path alone.
    var endsAll: Bool {
        switch code {
        case .clusterUnreachable, .noActivePeer, .safeMode, .noSpace, .interrupted, .defect: true
        default: false
        }
    }
}
