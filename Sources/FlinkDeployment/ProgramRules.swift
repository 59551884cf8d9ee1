import Diagnostics
import FlinkConfiguration

/// What the program must be like before anything else counts.
enum ProgramRules {
    /// - Throws: ``DeployError`` `inputMalformed` for a jar without an entry class.
    static func check(_ inputs: DeploymentInputs) throws(DeployError) {
        guard let program = inputs.request.program, let jar = inputs.jar else { return }
        guard inputs.request.mainClass != nil || jar.manifestMainClass != nil else {
            throw DeployError(
                .inputMalformed, "\(program) names no main class in its manifest",
                hint: "Give the program's class: -c com.example.Main")
        }
    }
}
