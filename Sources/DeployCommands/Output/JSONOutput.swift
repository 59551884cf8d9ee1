package import Diagnostics
import FoundationEssentials

/// The one document that `-o json` prints.
package enum JSONOutput {
    /// The value as JSON for a program and a person: keys in order, two blanks a level, no line break at the end.
    ///
    /// - Throws: ``DeployError`` `defect` for a value that is no JSON, such as a number that is infinite.
    package static func text(_ value: some Encodable) throws(DeployError) -> String {
        do {
            return String(decoding: try JSONEncoder.documents(pretty: true).encode(value), as: UTF8.self)
        } catch {
            throw DeployError(.defect, "cannot write the answer as JSON", cause: error)
        }
    }
}
