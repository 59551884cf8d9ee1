import Archives
import PythonEnvironments
import Testing

struct PythonLayoutTests {
    struct Place: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let tree: [String]
        let interpreters: [String]
        var format = ArchiveFormat.tarGzip
    }

    @Test(arguments: [
        Place(
            testDescription: "a venv a layer down", tree: ["venv/bin/python", "venv/bin/python3 -> python"],
            interpreters: ["venv/bin/python", "venv/bin/python3"]),
        Place(
            testDescription: "no layer", tree: ["bin/python3", "bin/python"],
            interpreters: ["bin/python", "bin/python3"]),
        Place(
            testDescription: "conda's links",
            tree: ["bin/python -> python3.11", "bin/python3.11", "bin/python3.11-config"],
            interpreters: ["bin/python", "bin/python3.11"]),
        Place(
            testDescription: "a name that is no link first in a zip",
            tree: ["bin/python -> python3.11", "bin/python3.11"], interpreters: ["bin/python3.11", "bin/python"],
            format: .zip),
        Place(
            testDescription: "the venv and not the interpreter's installation beside it",
            tree: [
                "env/bin/python -> ../../base/bin/python3.11", "base/bin/python3.11",
                "env/lib/python3.11/site-packages/pyflink/__init__.py",
            ],
            interpreters: ["env/bin/python", "base/bin/python3.11"]),
        Place(
            testDescription: "the nearest to the root first",
            tree: ["a/b/bin/python", "z/bin/python3"], interpreters: ["z/bin/python3", "a/b/bin/python"]),
        Place(
            testDescription: "a folder in place of a file", tree: ["bin/python/x", "bin/python3/"], interpreters: []),
        Place(testDescription: "Python 2", tree: ["bin/python2", "bin/python2.7"], interpreters: []),
        Place(testDescription: "a link that goes round", tree: ["bin/python -> python"], interpreters: []),
        Place(testDescription: "not in bin", tree: ["python", "lib/python3.11"], interpreters: []),
    ])
    func interpretersAreFoundWhereverTheyLie(place: Place) {
        let layout = PythonLayout(Tree(place.tree, format: place.format).listing)
        #expect(layout.interpreters == place.interpreters)
    }

    @Test func linksThatLeaveTheArchiveAreKeptApart() {
        let layout = PythonLayout(
            Tree([
                "venv/bin/python -> /usr/bin/python3", "venv/bin/python3 -> python", "venv/bin/up -> ../../../up",
                "venv/bin/pip",
            ]).listing)
        #expect(layout.interpreters.isEmpty)
        #expect(
            layout.outsideInterpreters == ["venv/bin/python": "/usr/bin/python3", "venv/bin/python3": "python"])
        #expect(layout.bestInterpreter == "venv/bin/python")
        #expect(layout.executables == ["venv/bin/pip"])
        #expect(layout.topLevel == ["venv"])
    }

    @Test(arguments: ["", "venv/", "a/b/"])
    func aWholeEnvironmentIsRead(prefix: String) {
        let layout = PythonLayout(Tree(Tree.good(prefix)).listing)
        #expect(layout.pythonVersion == PythonVersion(3, 11))
        #expect(layout.hasStandardLibrary)
        #expect(layout.packages["apache-flink"] == "1.20.5")
        #expect(layout.packages["apache-beam"] == "2.48.0")
        #expect(layout.packages.count == 3)
    }

    @Test func packagesWithinPackagesDoNotCount() {
        let site = "lib/python3.11/site-packages/"
        let layout = PythonLayout(
            Tree(["bin/python", site + "setuptools/_vendor/packaging-26.0.dist-info/METADATA"]).listing)
        #expect(layout.packages.isEmpty)
        #expect(layout.pythonVersion == PythonVersion(3, 11))
        #expect(!layout.hasStandardLibrary)
    }

    @Test func whatAVenvHasItselfHidesItsInterpretersPackages() {
        let lib = "lib/python3.11/site-packages/"
        let layout = PythonLayout(
            Tree([
                "env/bin/python -> ../../base/bin/python3.11", "base/bin/python3.11", "base/lib/python3.11/os.py",
                "base/\(lib)numpy-1.0.dist-info/METADATA", "env/\(lib)numpy-2.0.dist-info/METADATA",
                "base/\(lib)six-1.17.dist-info/METADATA", "other/\(lib)pandas-3.0.dist-info/METADATA",
                "env/\(lib)apache_flink-1.20.5.dist-info/METADATA",
            ]).listing)
        #expect(layout.interpreters.first == "env/bin/python")
        #expect(layout.hasStandardLibrary)
        #expect(layout.packages == ["numpy": "2.0", "six": "1.17", "apache-flink": "1.20.5"])
    }

    @Test func condasShortenedFolderDoesNotCount() {
        let layout = PythonLayout(
            Tree([
                "bin/python", "lib/python3.1 -> python3.11", "lib/python3.11/os.py", "lib/python3.11/abc.py",
            ]).listing)
        #expect(layout.pythonVersion == PythonVersion(3, 11))
    }
}
