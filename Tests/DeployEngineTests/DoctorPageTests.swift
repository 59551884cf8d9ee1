import DeployEngine
import LocalFiles
import TestSupport
import Testing

@Test(arguments: DoctorCheck.allCases)
func eachCheckOfDoctorIsOnItsPage(check: DoctorCheck) throws {
    let page = String(decoding: try LocalFileSystem.read(RepositoryRoot.path / "docs/doctor.md"), as: UTF8.self)
    #expect(page.contains("`\(check.rawValue)`"))
}
