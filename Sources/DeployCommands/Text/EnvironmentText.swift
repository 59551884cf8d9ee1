import Archives
import Diagnostics
import FlinkDeployment
import PythonEnvironments

/// An environment as `env check` shows it: one fact a line, then what is heavy.
struct EnvironmentText {
    let text: String

    /// Packages that a PyFlink program's fate hangs on.
    private static let important = [
        "apache-flink", "apache-beam", "py4j", "cloudpickle", "protobuf", "numpy", "pandas", "pyarrow", "setuptools",
        "pip",
    ]

    init(_ location: ProgramLocation, _ report: EnvironmentReport) {
        let facts = report.facts
        let layout = facts.layout
        var lines: [(String, String)] = [("archive", location.description)]
        lines.append(
            (
                "size",
                "\(describe(bytes: facts.size)) as \(facts.format.name), \(describe(bytes: facts.unpackedSize)) unpacked in "
                    + "\(facts.fileCount) files"
            ))
        lines.append(("layers", Self.some(layout.topLevel)))
        if let interpreter = report.interpreter {
            lines.append(("interpreter", "\(location.name)/\(interpreter)"))
        }
        if let version = layout.pythonVersion {
            lines.append(
                ("python", "\(version), " + (layout.hasStandardLibrary ? "with" : "without") + " its standard library"))
        }
        if let platform = facts.interpreterPlatform ?? facts.platforms.first?.platform {
            lines.append(("made for", platform.description))
        }
        if let need = facts.glibcNeeds.first {
            lines.append(("glibc", "\(need.version) or newer, for \(need.package)"))
        }
        let packages = Self.important.compactMap { name in layout.packages[name].map { "\(name) \($0)" } }
        lines.append(
            (
                "packages",
                packages.isEmpty
                    ? "\(layout.packages.count)"
                    : "\(packages.joined(separator: ", ")); \(layout.packages.count) in all"
            ))
        if !facts.heaviest.isEmpty {
            lines += zip(["heaviest"] + Array(repeating: "", count: facts.heaviest.count), facts.heaviest.prefix(8))
                .map { ($0, "\(describe(bytes: $1.size))  \($1.name)") }
        }
        text = lines.map { label, value in
            label + String(repeating: " ", count: max(1, 13 - label.count)) + PrintableText.clean(value)
        }.joined(separator: "\n")
    }

    private static func some(_ names: [String]) -> String {
        guard names.count > 8 else { return names.joined(separator: ", ") }
        return names.prefix(7).joined(separator: ", ") + ", and \(names.count - 7) more"
    }
}
