import Glibc
import LocalFiles

/// A new folder for the time of one closure.
func withScratchFolder<Result>(_ body: (LocalPath) async throws -> Result) async throws -> Result {
    var template = Array("/tmp/bobbin-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw ScratchFailure(number: errno) }
    let folder = LocalPath(String(cString: made))
    defer { remove(folder) }
    return try await body(folder)
}

struct ScratchFailure: Error {
    let number: Int32
}

private func remove(_ folder: LocalPath) {
    for name in (try? LocalFileSystem.names(in: folder)) ?? [] {
        let path = folder / name
        if LocalFileSystem.file(at: path)?.kind == .folder { remove(path) } else { unlink(path.text) }
    }
    rmdir(folder.text)
}
