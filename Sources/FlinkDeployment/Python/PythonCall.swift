/// A call by which a Python program names files itself (`pyflink.table.TableConfig`, `StreamExecutionEnvironment`).
package struct PythonCall: Hashable, Sendable, Codable {
    /// Of the method: `add_jars`.
    package let method: String
    /// One string of its arguments.
    package let argument: String
    /// Of the method's name, from 1.
    package let line: Int

    /// The methods, and the options that do the same and bring the files along.
    static let options = [
        "add_classpaths": "-C", "add_jars": "--jarfile", "add_python_archive": "-pyarch", "add_python_file": "-pyfs",
        "set_python_executable": "--env, or -pyarch with -pyexec", "set_python_requirements": "-pyreq",
    ]

    /// - Returns: each string that one of these methods is given as it stands, in the order of the source; what is put
    ///   together when the program runs cannot be known.
    package static func all(in source: String) -> [PythonCall] {
        var calls: [PythonCall] = []
        var line = 0
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, text) in lines.enumerated() {
            line = index + 1
            let code = text.prefix { $0 != "#" }
            for method in options.keys.sorted() {
                for found in code.ranges(of: method) where isWhole(found, in: code) {
                    // Arguments may stand on the lines after the method's.
                    let rest = ([text[found.upperBound...]] + lines[(index + 1)...].prefix(8)).joined(separator: "\n")
                    calls += strings(ofCall: rest).map { PythonCall(method: method, argument: $0, line: line) }
                }
            }
        }
        return calls
    }

    private static func isWhole(_ name: Range<Substring.Index>, in code: Substring) -> Bool {
        guard name.lowerBound > code.startIndex else { return false }
        return code[code.index(before: name.lowerBound)] == "."
    }

    /// The strings between a call's brackets, up to the first argument that is something else.
    private static func strings(ofCall text: String) -> [String] {
        var rest = text.drop { $0.isWhitespace }
        guard rest.popFirst() == "(" else { return [] }
        var strings: [String] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," || $0 == "r" }
            guard let quote = rest.popFirst(), quote == "\"" || quote == "'", let end = rest.firstIndex(of: quote),
                end > rest.startIndex
            else { return strings }
            strings.append(String(rest[..<end]))
            rest = rest[rest.index(after: end)...]
            // Python joins what stands behind one another, and anything else makes another string of it.
            guard let next = rest.first(where: { !$0.isWhitespace }), next == "," || next == ")" else {
                return strings.dropLast()
            }
        }
    }
}
