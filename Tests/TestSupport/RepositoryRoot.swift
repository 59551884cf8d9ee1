package import LocalFiles

/// Where this source tree lies on the machine that built the tests.
package enum RepositoryRoot {
    /// The folder of the package manifest.
    package static let path = LocalPath(#filePath).parent.parent.parent

    /// The folder of a test's source, where its data folders lie.
    package static func folder(of file: String = #filePath) -> LocalPath { LocalPath(file).parent }
}
