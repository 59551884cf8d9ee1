import LocalFiles
import TestSupport

/// The versions of Hadoop whose daemons' answers lie in `Recorded`.
let versions = ["3.3.6", "3.4.3", "3.5.0"]

/// What a real daemon of that version was asked and answered, as `Recorded/record` wrote it down.
func recorded(_ name: String, _ version: String, file: StaticString = #filePath) throws -> WireExchange {
    let folder = LocalPath("\(file)").parent / "Recorded"
    return try Recording(folder / version / "\(name).http").exchange
}
