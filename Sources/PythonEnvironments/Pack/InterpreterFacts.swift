import Diagnostics
import FoundationEssentials
package import LocalFiles
import Subprocesses

/// What an interpreter says of itself and of the environment that it belongs to.
package struct InterpreterFacts: Hashable, Sendable, Codable {
    /// A distribution that was installed with `pip install -e`, or from a folder in another such way.
    package struct Editable: Hashable, Sendable, Codable {
        /// The folder of its sources; nil where it is not told.
        package let folder: String?
        package let name: String
    }

    /// `3.11.7`.
    package let version: String
    /// Of the environment: a venv's folder.
    package let prefix: String
    /// Of the Python that the environment was made from; the prefix itself where it was made from none.
    package let basePrefix: String
    /// The program itself, with links followed.
    package let executable: String
    /// Folder of the standard library.
    package let standardLibrary: String
    /// Folder of the standard library's compiled modules.
    package let compiledModules: String
    /// Folder of libpython, where the interpreter is linked with it; may name a folder that is not there.
    package let libraryFolder: String?
    /// Where packages are found, in the order in which they are.
    package let siteFolders: [String]
    /// The folder for packages of a Python that is moved: relative to its prefix.
    package let movedSiteFolder: String
    /// Other places that a `.pth` file adds.
    package let addedPaths: [String]
    /// Modules that an editable install finds in other places, by name.
    package let addedModules: [String: String]
    package let editables: [Editable]

    package var pythonVersion: PythonVersion? { PythonVersion(version) }

    /// Starts the interpreter and asks it.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` where it does not start or does not answer as a Python from 3.7 on.
    package static func ask(_ interpreter: LocalPath) async throws -> InterpreterFacts {
        let result: SubprocessResult
        do {
            result = try await Subprocess.run(
                interpreter.text, ["-I", "-B", "-c", script], environment: PackText.bareEnvironment(),
                deadline: .seconds(60))
        } catch let error as DeployError where error.code == .inputNotFound || error.code == .notAllowed {
            throw DeployError(
                .inputMalformed, "the interpreter \(interpreter) of the environment cannot be started", cause: error)
        }
        guard result.end == .exited(0), let line = result.output.split(separator: 10).last,
            let facts = try? JSONDecoder().decode(InterpreterFacts.self, from: Data(line))
        else {
            throw DeployError(
                .inputMalformed,
                "the interpreter \(interpreter) does not work (\(result.end)): \(PackText.lastLine(result.errors))",
                hint: "It must be a Python from 3.7 on that can be started on this machine")
        }
        return facts
    }

    /// `-I` keeps PYTHONPATH, PYTHONHOME, and the user's own packages out of the answer.
    private static let script = """
        import json, os, site, subprocess, sys, sysconfig
        import importlib.util
        real = os.path.realpath
        exe = real(getattr(sys, '_base_executable', None) or sys.executable)
        sites = []
        for p in site.getsitepackages():
            if os.path.isdir(p) and real(p) not in [real(q) for q in sites]: sites.append(p)
        if sys.prefix != sys.base_prefix:
            sites = [p for p in sites if p in sys.path] or sites
        std = sysconfig.get_path('stdlib')
        dyn = sysconfig.get_config_var('DESTSHARED') or os.path.join(std, 'lib-dynload')
        known = [real(p) for p in sites + [std, dyn, sysconfig.get_path('platstdlib')]]
        added = [p for p in sys.path if os.path.isdir(p) and real(p) not in known]
        modules = {}
        for name, module in list(sys.modules.items()):
            if name.startswith('__editable__'): modules.update(getattr(module, 'MAPPING', {}))
        editables = []
        for folder in sites:
            for name in sorted(os.listdir(folder)):
                path = os.path.join(folder, name, 'direct_url.json')
                if name.endswith('.dist-info') and os.path.exists(path):
                    with open(path) as f: url = json.load(f)
                    if url.get('dir_info', {}).get('editable'):
                        text = url.get('url', '')
                        editables.append({'name': name[:-10].split('-')[0],
                                          'folder': text[7:] if text.startswith('file://') else None})
        moved = subprocess.run([exe, '-I', '-c', "import site; print('\\\\n'.join(site.getsitepackages(['/x'])))"],
                               stdout=subprocess.PIPE, universal_newlines=True).stdout.split()
        moved = [p[3:] for p in moved if p.startswith('/x/lib')]
        own = [p for p in moved if 'python%d.%d' % sys.version_info[:2] in p]
        lib = sysconfig.get_config_var('LIBDIR') if sysconfig.get_config_var('Py_ENABLE_SHARED') else None
        print(json.dumps({
            'version': '%d.%d.%d' % sys.version_info[:3], 'prefix': sys.prefix, 'basePrefix': sys.base_prefix,
            'executable': exe, 'standardLibrary': std, 'compiledModules': dyn, 'libraryFolder': lib,
            'siteFolders': sites, 'movedSiteFolder': (own or moved or ['lib/python%d.%d/site-packages' % sys.version_info[:2]])[-1],
            'addedPaths': added, 'addedModules': modules, 'editables': editables}))
        """
}
