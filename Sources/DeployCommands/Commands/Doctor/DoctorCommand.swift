package import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment

/// `bobbin doctor`: what makes deployments fail on this cluster and from this machine.
package enum DoctorCommand: Command {
    package static let specification = CommandSpecification(
        "doctor",
        abstract: "Look for what makes deployments fail: configuration, services, rights, room, and Flink",
        discussion: """
            Asks the ResourceManager, the NameNode, and some nodes, writes one small file to your home folder in HDFS and \
            removes it, and checks a session cluster as Flink is configured here, without starting it. Of each check the \
            table says what was seen: fine, may fail, fails, or cannot know, and what to do.

            Exit status 2 where something is sure to fail.
            """,
        options: [SubmissionOptions.queue, SubmissionOptions.dynamicProperty],
        examples: [
            .init("bobbin doctor", "Look everything over."),
            .init("bobbin doctor --queue etl", "The same for submissions to that queue."),
            .init("bobbin doctor -o json", "The findings for a program."),
        ])

    package static func run(_ context: CommandContext) async throws {
        if let service = try await context.service {
            return try show(DoctorReport(try await ServiceFindings(context: context, service: service).read()), context)
        }
        let request = DeploymentRequest(
            target: .session, dynamicProperties: try RequestReader(context: context).properties(),
            queue: context.parsed.value(SubmissionOptions.queue), workingFolder: context.workingFolder)
        let (flink, configuration, flinkError) = try await flink(for: request, context)
        let cluster = try ClusterAccess(context: context).cluster(of: configuration, tellingFindings: false)
        let (plan, planError) = try await plan(request, flink, configuration, cluster)
        let doctor = Doctor(
            cluster: cluster, flink: flink, plan: plan,
            propertiesFile: SessionProperties(context: context).file(
                configuration?.string(FlinkOptions.propertiesFileLocation)),
            environment: context.environment)
        let queue = plan?.queue ?? context.parsed.value(SubmissionOptions.queue)
        let examinations = await doctor.examine(queue: queue)
        let unplanned = [flinkError, planError].compactMap { $0 }.map {
            Finding($0.code.rawValue, .fails, $0.message, hint: $0.hint)
        }
        try show(
            DoctorReport(
                examinations
                    + (unplanned.isEmpty ? [] : [Examination("a session as Flink is configured here", unplanned)])),
            context)
    }

    private static func show(_ report: DoctorReport, _ context: CommandContext) throws(DeployError) {
        switch context.output {
        case .json: context.console.data(try JSONOutput.text(report))
        case .id: for finding in report.failing { context.console.data(finding.code) }
        case .table:
            context.console.data(DoctorText(report, style: context.console.output.style).text)
        }
        if let first = report.failing.first {
            throw DeployError(.checkFailed, "this would fail: \(first.seen)", hint: first.hint)
        }
    }

    /// - Returns: nothing where there is no Flink and none was named; the error of one that is not as it should be.
    private static func flink(
        for request: DeploymentRequest, _ context: CommandContext
    ) async throws -> (FlinkDistribution?, FlinkConfiguration?, DeployError?) {
        let preparation = DeploymentPreparation(context: context)
        var flink: FlinkDistribution?
        do {
            let found = try await preparation.distribution()
            flink = found
            return (found, try preparation.configuration(for: request, found), nil)
        } catch let error as DeployError {
            let isNamed =
                context.parsed.value(GlobalOptions.flinkHome) != nil || context.variable("FLINK_HOME") != nil
            return (flink, nil, flink == nil && !isNamed && error.code == .inputNotFound ? nil : error)
        }
    }

    private static func plan(
        _ request: DeploymentRequest, _ flink: FlinkDistribution?, _ configuration: FlinkConfiguration?,
        _ cluster: Cluster
    ) async throws -> (DeploymentPlan?, DeployError?) {
        guard let flink, let configuration else { return (nil, nil) }
        do {
            let inputs = try await Gatherer(cluster: cluster, distribution: flink, configuration: configuration)
                .inputs(for: request)
            return (try DeploymentPlanner.plan(inputs), nil)
        } catch let error as DeployError {
            // That a service does not answer is told where the services are looked at.
            return (nil, [.clusterUnreachable, .noActivePeer, .safeMode].contains(error.code) ? nil : error)
        }
    }
}
