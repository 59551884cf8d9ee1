import HadoopRecords
import Testing

@Suite struct ContainerIDTests {
    private static let id = "container_e17_1795246195732_0012_01_000003"

    @Test(arguments: [id, "container_1795246195732_0012_02_000001"])
    func whatYARNSpellsIsRead(text: String) throws {
        let id = try #require(ContainerID(text))
        #expect(id.description == text)
        #expect("\(id.application)" == "application_1795246195732_0012")
        #expect(id.attempt == (text == Self.id ? 1 : 2))
    }

    @Test(arguments: ["", "container", "container_17_0012_01", "container_x_0012_01_000001", "application_17_0012"])
    func otherTextsAreNone(text: String) {
        #expect(ContainerID(text) == nil)
    }

    @Test(arguments: [
        (id, true), ("3", true), ("000003", true), ("01_000003", true), ("1_3", true), ("12_1_3", true),
        ("container_e17", true), ("2", false), ("", false), ("02_000003", false), ("x", false), ("0003_", false),
    ])
    func aShortFormMeansIt(word: String, isMeant: Bool) throws {
        let id = try #require(ContainerID(Self.id))
        #expect(id.isMeant(by: word) == isMeant)
    }
}
