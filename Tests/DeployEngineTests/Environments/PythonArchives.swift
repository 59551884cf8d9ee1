import Diagnostics
import LocalFiles
import Subprocesses
import TestSupport
import Testing

/// Archives with small environments, made by Python's own modules, as users make them.
struct PythonArchives {
    let folder: TemporaryFolder

    /// Writes an environment into the folder `venv`, whose interpreter is a program of this machine, and packs it.
    ///
    /// - Parameter name: `x.zip`, or `x.tar.gz`.
    func make(_ name: String, pyflink: String = "1.20.5") async throws -> LocalPath {
        let program = """
            import os, shutil, sys, tarfile, zipfile
            root, name, pyflink = sys.argv[1:]
            os.chdir(root)
            site = "venv/lib/python3.11/site-packages/"
            texts = {
                "venv/pyvenv.cfg": "home = /opt/python/bin\\n", "venv/lib/python3.11/os.py": "",
                site + "apache_flink-%s.dist-info/METADATA" % pyflink: "Requires-Dist: py4j==0.10.9.7\\n",
            }
            for path, text in texts.items():
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w") as file: file.write(text)
            os.makedirs("venv/bin", exist_ok=True)
            shutil.copy("/bin/sh", "venv/bin/python")
            os.chmod("venv/bin/python", 0o755)
            if name.endswith(".zip"):
                with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
                    for folder, _, files in os.walk("venv"):
                        for file in files: archive.write(os.path.join(folder, file))
            else:
                with tarfile.open(name, "w:gz") as archive: archive.add("venv")
            """
        let result = try await Subprocess.run(
            "python3", ["-c", program, folder.path.text, name, pyflink],
            environment: ["PATH": "/usr/bin:/bin:/usr/local/bin"],
            deadline: .seconds(60))
        try #require(result.succeeded, "\(result.errorText)")
        return folder.path / name
    }
}
