/// The program of a deployment: a jar, a Python script, or a Python module, and the files beside it.
package struct ProgramWish: Codable, Sendable, Hashable {
    /// Of a Python program: a jar that its job uses.
    package var jar: String?
    /// `-py`: a script.
    package var python: String?
    /// `-pym`: a module of `files` or of the environment.
    package var module: String?
    /// `-c`: nil for the manifest's class.
    package var mainClass: String?
    package var arguments: [String]?
    /// `-pyfs`.
    package var files: [String]?
    /// `-pyarch`.
    package var archives: [String]?
    /// `-pyreq`.
    package var requirements: String?
    /// `-C`: URLs on the user's class path on every node.
    package var classpaths: [String]?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case jar, python, module, arguments, files, archives, requirements, classpaths
        case mainClass = "class"
    }

    package init() {}

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknown(CodingKeys.self)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        jar = try members.decodeIfPresent(String.self, forKey: .jar)
        python = try members.decodeIfPresent(String.self, forKey: .python)
        module = try members.decodeIfPresent(String.self, forKey: .module)
        mainClass = try members.decodeIfPresent(String.self, forKey: .mainClass)
        arguments = try members.decodeIfPresent([String].self, forKey: .arguments)
        files = try members.decodeIfPresent([String].self, forKey: .files)
        archives = try members.decodeIfPresent([String].self, forKey: .archives)
        requirements = try members.decodeIfPresent(String.self, forKey: .requirements)
        classpaths = try members.decodeIfPresent([String].self, forKey: .classpaths)
    }
}
