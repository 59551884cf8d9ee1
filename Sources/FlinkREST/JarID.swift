/// A JobManager's name of an uploaded jar: `<uuid>_<name>`.
package struct JarID: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension JarID: CustomStringConvertible {
    package var description: String { rawValue }
}
