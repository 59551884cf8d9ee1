import PythonEnvironments
import Testing

struct PythonVersionTests {
    @Test(arguments: [
        ("3.11", PythonVersion(3, 11)), ("3.11.7", PythonVersion(3, 11)), ("2.7", PythonVersion(2, 7)),
        ("3.13t", PythonVersion(3, 13)), ("3.12rc1", PythonVersion(3, 12)),
    ])
    func theFirstTwoNumbersCount(text: String, version: PythonVersion) {
        #expect(PythonVersion(text) == version)
    }

    @Test(arguments: ["", "3", "3.", ".3", "-3.1", "3.-1", "+3.1", "x3.1", "3.99999999999999999999"])
    func whatDoesNotStartWithTwoNumbersIsNoVersion(text: String) {
        #expect(PythonVersion(text) == nil)
    }

    @Test func nineIsBeforeTen() {
        #expect(PythonVersion(3, 9) < PythonVersion(3, 10))
    }
}
