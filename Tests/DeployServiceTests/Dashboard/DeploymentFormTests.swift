import Diagnostics
import HTTPServing
import Testing

@testable import DeployService

@Suite struct DeploymentFormTests {
    private func wish(_ form: String) throws -> Wish {
        try DeploymentForm(HTTPServerQuery(encoded: form)).wish()
    }

    @Test func fieldsMakeARequest() throws {
        let wish = try wish(
            "kind=application&name=+clicks+&program=hdfs%3A%2F%2F%2Fclicks.jar&class=&arguments=--from%0D%0A%0D%0Aa+b"
                + "&parallelism=4&configuration=a.b%3A+c%3Ad%0D%0A%23+not+this&tags=x%2C+y&unknown=1")
        #expect(wish.name == "clicks")
        #expect(wish.program?.jar == "hdfs:///clicks.jar")
        #expect(wish.program?.mainClass == nil)
        #expect(wish.program?.arguments == ["--from", "a b"])
        #expect(wish.configuration?.mapValues(\.text) == ["parallelism.default": "4", "a.b": "c:d"])
        #expect(wish.tags == ["x", "y"])
    }

    @Test func aScriptIsPython() throws {
        let program = try wish("kind=application&program=hdfs%3A%2F%2F%2Fjob.py&files=hdfs%3A%2F%2F%2Fhelp.py").program
        #expect(program?.python == "hdfs:///job.py")
        #expect(program?.jar == nil)
        #expect(program?.files == ["hdfs:///help.py"])
    }

    @Test func aSessionHasNoProgramAndAJobHasASession() throws {
        #expect(try wish("kind=session&program=hdfs%3A%2F%2F%2Fx.jar").program == nil)
        #expect(try wish("kind=job&session=application_1_0001&program=x").session == "application_1_0001")
    }

    @Test(arguments: ["kind=pod", "", "kind=session&configuration=nothing"])
    func whatMakesNoRequestIsRefused(_ form: String) {
        #expect(throws: DeployError.self) { try wish(form) }
    }

    @Test func argumentsThatNameASecretLoseIt() {
        let arguments = ["--password", "p1", "--from", "x", "--db.password=p2", "--token", "--verbose", "y"]
        #expect(
            RequestText.redacted(arguments)
                == ["--password", "<redacted>", "--from", "x", "--db.password=<redacted>", "--token", "--verbose", "y"])
    }
}
