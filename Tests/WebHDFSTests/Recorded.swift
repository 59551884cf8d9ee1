import LocalFiles
import TestSupport

/// The versions of Hadoop whose daemons' answers lie in `Recorded`.
let versions = ["3.3.6", "3.4.3", "3.5.0"]

/// What a real daemon of that version was asked and answered.
func recording(_ name: String, _ version: String, file: StaticString = #filePath) throws -> Recording {
    try Recording(LocalPath("\(file)").parent / "Recorded" / version / "\(name).http")
}

func recorded(_ name: String, _ version: String) throws -> WireExchange {
    try recording(name, version).exchange
}
