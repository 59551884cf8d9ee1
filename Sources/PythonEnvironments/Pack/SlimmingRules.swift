/// What of an environment stays at home, by the names of its files alone.
///
/// A path is relative to the folder that the function names, and starts with no slash.
struct SlimmingRules: Hashable, Sendable {
    /// Whether pip and what installs it travel too.
    var keepsPip = false

    /// Parts of the standard library that no program on a node imports, or that need libraries of a desktop or of a
    /// network that is history.
    private static let unusedLibrary: Set<String> = [
        "test", "idlelib", "turtledemo", "tkinter", "turtle.py", "site-packages", "dist-packages",
        "EXTERNALLY-MANAGED",
    ]
    private static let unusedCompiled: Set<String> = [
        "_tkinter", "nis", "ossaudiodev", "xxlimited", "xxlimited_35", "_xxtestfuzz", "_ctypes_test",
    ]
    /// Sources of compiled modules, what compilers and type checkers read, programs for Windows.
    private static let unusedSuffixes: Set<String> = [
        "pyo", "pyi", "h", "hh", "hpp", "hxx", "cuh", "c", "cc", "cpp", "cxx", "cu", "f", "f90", "pyx", "pxd", "pxi",
        "a",
        "la", "o", "lib", "pdb", "exe", "bat",
    ]
    /// PyFlink's copy of a Flink distribution: the cluster has one.
    private static let flinkFolders: Set<String> = [
        "lib", "opt", "plugins", "examples", "conf", "log", "licenses",
    ]
    /// The one file of PyFlink's `bin` that runs on nodes: it starts a worker.
    static let workerLauncher = "pyflink/bin/pyflink-udf-runner.sh"

    /// Whether a file of the standard library's folder stays at home.
    func dropsFromLibrary(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first, let name = parts.last else { return true }
        if Self.unusedLibrary.contains(first) || first.hasPrefix("config-") { return true }
        if first == "ensurepip" { return !keepsPip }
        if parts.contains("__pycache__") || parts.dropFirst().contains(where: { $0 == "test" || $0 == "tests" }) {
            return true
        }
        let module = String(name.prefix { $0 != "." })
        if name.contains(".so"), Self.unusedCompiled.contains(module) || module.hasPrefix("_test") { return true }
        return Self.hasUnusedSuffix(name)
    }

    /// Whether a file of a folder with packages stays at home, tests aside: see ``TestRules``.
    func dropsFromPackages(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first, let name = parts.last else { return true }
        if parts.contains("__pycache__") || Self.hasUnusedSuffix(name) { return true }
        if !keepsPip, first == "pip" || Self.isMetadata(first, of: "pip") { return true }
        if first == "pyflink", parts.count > 2 {
            return Self.flinkFolders.contains(parts[1]) || parts[1] == "bin" && path != Self.workerLauncher
        }
        return parts.count > 2 && parts[..<(parts.count - 1)].dropFirst().contains("include")
    }

    /// Whether no file of a folder below one with packages travels, so that nobody need look into it.
    func dropsFolderOfPackages(_ path: String) -> Bool {
        !Self.workerLauncher.hasPrefix(path + "/") && dropsFromPackages(path + "/x/x")
    }

    /// Whether a file of an environment's own folder stays at home: `share/doc/x`, what only builds need, and what
    /// starts or describes the environment where it is.
    func dropsFromRoot(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first, let name = parts.last else { return true }
        if parts.count == 1 || ["include", "conda-meta", "pkgs", "compiler_compat", "man", "lib64"].contains(first) {
            return true
        }
        if first.contains("-conda-"), parts.count > 1 { return true }
        let second = parts[1]
        switch first {
        case "share":
            return ["man", "doc", "info", "gtk-doc", "locale", "py4j", "bash-completion", "icu", "cmake"].contains(
                second)
        case "etc": return second == "conda"
        case "lib":
            return ["pkgconfig", "cmake", "engines-3"].contains(second) || second.hasPrefix("tcl")
                || second.hasPrefix("tk") || second.hasPrefix("libtcl") || second.hasPrefix("libtk")
                || Self.hasUnusedSuffix(name)
        default: return parts.contains("__pycache__") || Self.hasUnusedSuffix(name)
        }
    }

    /// Whether a program of an environment's `bin` stays at home: its interpreter, which is written anew, and what works
    /// on the environment itself.
    func dropsFromPrograms(_ name: String) -> Bool {
        if name.lowercased().hasPrefix("activate") || name == "deactivate" { return true }
        if !keepsPip, ["pip", "easy_install"].contains(where: name.hasPrefix) { return true }
        return Self.isInterpreter(name) || name.hasSuffix("-config") || name.hasSuffix(".bat")
            || ["idle", "pydoc", "2to3"].contains {
                name == $0 || name.hasPrefix($0 + "3.") || name.hasPrefix($0 + "-3.") || name == $0 + "3"
            }
    }

    /// `python`, `python3`, `python3.11`.
    static func isInterpreter(_ name: String) -> Bool {
        name.hasPrefix("python") && name.dropFirst(6).allSatisfy { $0.isNumber || $0 == "." }
    }

    /// `pip-23.2.1.dist-info`.
    private static func isMetadata(_ name: String, of distribution: String) -> Bool {
        name.hasPrefix(distribution + "-") && name.hasSuffix("-info")
    }

    private static func hasUnusedSuffix(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
        return unusedSuffixes.contains(name[name.index(after: dot)...].lowercased())
    }
}
