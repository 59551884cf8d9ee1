import FoundationEssentials
import Glibc
import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// A client's machine with a Flink for Python, and an environment whose interpreter is this machine's with packages of
/// its own.
final class RehearsingMachine: Sendable {
    let machine: ClientMachine
    var folder: TemporaryFolder { machine.folder }

    init() async throws {
        machine = try await ClientMachine()
        try folder.write("no jar", to: "flink/opt/flink-python-1.20.5.jar")
        try await writeEnvironment()
    }

    /// `env.zip` and `env.tar.gz`, in whose folder `venv` the interpreter is, with a PyFlink that has little more than
    /// the name of what starts a JVM; and `data.zip`.
    private func writeEnvironment() async throws {
        let program = """
            import os, shutil, sys, tarfile
            version = "python%d.%d" % sys.version_info[:2]
            site = "venv/lib/" + version + "/site-packages/"
            texts = {
                site + "pyflink/__init__.py": "",
                site + "pyflink/java_gateway.py": "def get_gateway():\\n    open('/nowhere/jvm')\\n",
                site + "pyflink/table.py": "from pyflink.java_gateway import get_gateway\\n",
                site + "broken.py": "import libnowhere\\n",
                site + "apache_flink-1.20.5.dist-info/METADATA": "Name: apache-flink\\n",
                "venv/lib/" + version + "/os.py": "",
                "venv/bin/python": '#!/bin/sh\\nPYTHONPATH="${0%/bin/python}/lib/' + version
                    + '/site-packages" exec ' + os.path.realpath(sys.executable) + ' "$@"\\n',
            }
            for path, text in texts.items():
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w") as file: file.write(text)
            os.chmod("venv/bin/python", 0o755)
            shutil.make_archive("env", "zip", ".", "venv")
            os.makedirs("data")
            with open("data/data.txt", "w") as file: file.write("1")
            shutil.make_archive("data", "zip", "data")
            with tarfile.open("env.tar.gz", "w:gz") as archive: archive.add("venv")
            """
        let result = try await Subprocess.run("python3", ["-c", program], in: folder.path, deadline: .seconds(60))
        try #require(result.succeeded, "\(result.errorText)")
    }

    /// Names of rehearsals' folders that are there.
    var leftovers: [String] {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        return ((try? LocalFileSystem.names(in: LocalPath(parent))) ?? []).filter {
            $0.hasPrefix("bobbin-rehearsal-\(getpid())-")
        }
    }
}
