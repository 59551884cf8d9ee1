import Diagnostics

/// The name of the script that `-py` names, without its folder.
struct PythonScriptName: Hashable {
    /// With `.py`.
    let text: String

    /// - Throws: ``DeployError`` `inputMalformed` for one that is no script's.
    init(of script: String) throws(DeployError) {
        text = script.split(separator: "/").last.map(String.init) ?? script
        guard text.hasSuffix(".py") else {
            throw DeployError(
                .inputMalformed, "\(script) is no Python script by its name (-py)",
                hint: "It must end in .py; a module is named with -pym, and a Java program stands after the options")
        }
    }

    /// Without `.py`, as an import statement could have it but for hyphens and digits, which `python -m` takes.
    var module: String { String(text.dropLast(3).map { $0 == "." || $0.isWhitespace ? "_" : $0 }) }

    /// Whether it can be run as a module under its own name.
    var isModule: Bool { text == module + ".py" }
}
