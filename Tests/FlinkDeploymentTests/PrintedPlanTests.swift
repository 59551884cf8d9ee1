import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FoundationEssentials
import HadoopRecords
import Testing

@Test(arguments: [FlinkVersion(1, 17, 2), FlinkVersion(1, 20, 5), FlinkVersion(2, 2)])
func noSecretIsInAPrintedPlan(_ version: FlinkVersion) throws {
    var sample = Sample(
        version,
        [
            "s3.secret-key": "hunter#2", "containerized.master.env.DB_PASSWORD": "hunter#2",
            "containerized.master.env.STAGE": "test",
        ])
    sample.request.dynamicProperties.append(
        DynamicProperty(definition: "security.ssl.rest.key-password=hunter#2", option: "-D"))
    let plan = try sample.plan()
    let secret = "hunter"
    #expect(try json(plan).contains(secret))
    #expect(try !json(plan.redacted).contains(secret))

    let whole = try plan.previewContext()
    let printed = try plan.redactedPreviewContext()
    #expect(try json(whole).contains(secret))
    #expect(try !json(printed).contains(secret))
    #expect(printed.amContainerSpec.environment["STAGE"] == "test")
    #expect(printed.amContainerSpec.environment["DB_PASSWORD"] == Redaction.mark)
    #expect(printed.amContainerSpec.localResources == whole.amContainerSpec.localResources)
}

private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}
