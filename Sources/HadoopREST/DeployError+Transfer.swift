import CurlHTTP
package import Diagnostics

extension DeployError {
    /// Whether the request of this failure never left, so that sending it again cannot do anything twice.
    package var wasNotSent: Bool {
        switch cause {
        case let failure as CurlFailure: !failure.mayHaveArrived
        case let inner as DeployError: inner.wasNotSent
        default: false
        }
    }
}
