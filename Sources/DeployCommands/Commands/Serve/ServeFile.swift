import CommandLine
import Diagnostics
import FlinkConfiguration
import LocalFiles

/// The file of `--config`: the options of `serve` by their names, those that name clusters and Flinks as mappings.
struct ServeFile: Sendable {
    private static let maps = ["clusters": ServeOptions.cluster, "flinks": ServeOptions.flink]
    private static let options =
        ServeOptions.all.filter {
            ![ServeOptions.config, ServeOptions.check].contains($0) && !maps.values.contains($0)
        }
        + [GlobalOptions.state, GlobalOptions.user, GlobalOptions.conf, GlobalOptions.flinkHome]

    private let path: LocalPath
    private let settings: [SettingsFile.Setting]

    /// - Throws: ``DeployError`` that names file and line.
    init(_ path: LocalPath) throws(DeployError) {
        self.path = path
        settings = try SettingsFile.read(path)
    }

    /// The words of the command line, and for the options that it does not have those of the file.
    ///
    /// - Throws: ``DeployError`` that names file and line: for an unknown name, and a value that the option cannot have.
    func completing(_ parsed: ParsedCommand) throws(DeployError) -> ParsedCommand {
        var uses = parsed.uses
        for setting in settings {
            let option = try option(setting)
            guard !parsed.wasGiven(option) else { continue }
            switch setting.value {
            case .text(let text): uses += try read(text, option, setting.name, setting.line)
            case .list(let lines):
                for line in lines { uses += try read(line.text, option, setting.name, line.line) }
            case .map(let lines):
                for line in lines {
                    let text = "\(line.name)=\(absolute(line.text))"
                    uses += try read(text, option, "\(setting.name).\(line.name)", line.line)
                }
            }
        }
        return parsed.with(uses)
    }

    private func option(_ setting: SettingsFile.Setting) throws(DeployError) -> OptionSpecification {
        let known = Dictionary(
            uniqueKeysWithValues: Self.options.map { (String($0.name.drop { $0 == "-" }), $0) } + Self.maps.map { $0 })
        guard let option = known[setting.name] else {
            let near = Misspelling.suggestion(for: setting.name, known: Set(known.keys))
            throw DeployError(
                .configurationMalformed, "\(path) line \(setting.line): serve has no option \(setting.name)",
                hint: near.map { "Is \($0) meant?" } ?? "There are: \(known.keys.sorted().joined(separator: ", "))")
        }
        let isMap = Self.maps[setting.name] != nil
        switch setting.value {
        case .text where !isMap, .map where isMap: return option
        case .list where !isMap && option.kind == .repeated: return option
        default:
            throw DeployError(
                .configurationMalformed,
                "\(path) line \(setting.line): \(setting.name) is to be \(isMap ? "names with folders" : "one value")")
        }
    }

    private func read(
        _ text: String, _ option: OptionSpecification, _ name: String, _ line: Int
    ) throws(DeployError) -> [OptionUse] {
        let place = "\(path) line \(line)"
        if option.kind == .flag {
            guard let isSet = ["true": true, "false": false][text] else {
                throw DeployError(.configurationMalformed, "\(place): \(name) is true or false, not \"\(text)\"")
            }
            return isSet ? [OptionUse(option: option, name: place, value: nil)] : []
        }
        let isPath = option.form == .file || option.form == .folder
        do throws(DeployError) {
            let words = ["\(option.name)=\(isPath ? absolute(text) : text)"]
            return try CommandParser(root: ServeCommand.specification, globalOptions: GlobalOptions.all).parse(words)
                .uses.map { OptionUse(option: $0.option, name: place, value: $0.value) }
        } catch {
            throw DeployError(.configurationMalformed, "\(place): \(error.message)")
        }
    }

    /// Paths in the file start where it lies.
    private func absolute(_ text: String) -> String {
        LocalPath(text, relativeTo: path.parent).text
    }
}
