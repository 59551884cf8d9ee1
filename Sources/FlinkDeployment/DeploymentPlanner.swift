package import Diagnostics

/// Decides a deployment from what was read.
package enum DeploymentPlanner {
    /// - Throws: ``DeployError`` `configurationWrong`, `configurationMalformed`, `inputMalformed`, or `inputNotFound`
    ///   where no plan can be made.
    package static func plan(_ inputs: DeploymentInputs) throws(DeployError) -> DeploymentPlan {
        throw DeployError(.defect, "not there yet")
    }
}
