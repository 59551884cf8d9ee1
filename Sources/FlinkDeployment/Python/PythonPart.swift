import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// What Python adds to a deployment: the configuration with every path as the containers see it, and what is shipped.
struct PythonPart {
    var configuration: FlinkConfiguration
    /// Shipped beside the program, not on the class path.
    var files: [PlannedResource] = []
    /// Shipped as they are and put on the class path.
    var jars: [PlannedResource] = []
    var findings: [Finding] = []

    /// A deployment without Python.
    init(_ configuration: FlinkConfiguration) {
        self.configuration = configuration
    }
}

extension PythonPart {
    /// - Parameters:
    ///   - configuration: as it will be deployed but for Python's paths.
    ///   - selector: what is deployed without Python.
    /// - Throws: ``DeployError`` `inputNotFound`, `inputMalformed`, or `configurationWrong` for what cannot work.
    static func plan(
        _ configuration: FlinkConfiguration, _ inputs: DeploymentInputs, _ selector: ResourceSelector
    ) throws(DeployError) -> PythonPart {
        let settings = try PythonSettings(configuration, inputs.request)
        // What main of a per-job cluster made of them is in its job already.
        guard settings.isUsed, inputs.request.target != .perJob else { return PythonPart(configuration) }
        var planner = try PythonPlanner(configuration, settings, inputs, selector)
        try planner.placeEnvironment()
        try planner.placeArchives()
        try planner.placeFiles()
        try planner.placeRequirements()
        try planner.placePythonPath()
        try planner.chooseInterpreters()
        try planner.placeProgram()
        try planner.placeJars()
        try planner.addDriver()
        try PythonChecks(planner: planner).add(to: &planner.part)
        planner.part.files = planner.placement.resources + planner.part.files
        return planner.part
    }
}
