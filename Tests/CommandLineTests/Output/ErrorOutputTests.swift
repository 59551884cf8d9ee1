import DeployCommands
import Diagnostics
import Testing

@Suite struct ErrorOutputTests {
    static let error = DeployError(
        .clusterUnreachable, "no ResourceManager answers at rm1:8088 and rm2:8088",
        hint: "Check yarn.resourcemanager.webapp.address, or say where the configuration is with --conf",
        cause: DeployError(
            .clusterUnreachable, "GET http://rm2:8088/ws/v1/cluster/info failed",
            cause: DeployError(.unexpectedAnswer, "connection refused")))

    @Test func aLogHasALineForEachPart() {
        #expect(
            ErrorText.lines(Self.error, style: Style(isColoured: false), width: nil) == [
                "error: no ResourceManager answers at rm1:8088 and rm2:8088",
                "       because: GET http://rm2:8088/ws/v1/cluster/info failed",
                "       because: connection refused",
                "       Check yarn.resourcemanager.webapp.address, or say where the configuration is with --conf",
            ])
    }

    @Test func aTerminalGetsLinesThatFit() {
        let lines = ErrorText.lines(Self.error, style: Style(isColoured: false), width: 50)
        #expect(
            lines == [
                "error: no ResourceManager answers at rm1:8088 and",
                "       rm2:8088",
                "       because: GET",
                "       http://rm2:8088/ws/v1/cluster/info failed",
                "       because: connection refused",
                "       Check yarn.resourcemanager.webapp.address,",
                "       or say where the configuration is with",
                "       --conf",
            ])
    }

    @Test func aProgramGetsFiveKeysAlways() throws {
        #expect(
            try JSONOutput.text(ErrorDocument(Self.error)) == """
                {
                  "error" : {
                    "cause" : "GET http://rm2:8088/ws/v1/cluster/info failed: connection refused",
                    "code" : "cluster-unreachable",
                    "hint" : "Check yarn.resourcemanager.webapp.address, or say where the configuration is with --conf",
                    "message" : "no ResourceManager answers at rm1:8088 and rm2:8088",
                    "retriable" : true
                  }
                }
                """)
        #expect(
            try JSONOutput.text(ErrorDocument(DeployError(.usage, #"no "x""#))) == #"""
                {
                  "error" : {
                    "cause" : null,
                    "code" : "usage",
                    "hint" : null,
                    "message" : "no \"x\"",
                    "retriable" : false
                  }
                }
                """#)
    }

    @Test func whatIsNoJSONIsADefect() throws {
        let error = try #require(throws: DeployError.self) { try JSONOutput.text([Double.infinity]) }
        #expect(error.code == .defect)
    }
}
