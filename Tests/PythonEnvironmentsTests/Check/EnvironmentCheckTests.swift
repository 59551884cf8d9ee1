import Archives
import Diagnostics
import FlinkConfiguration
import PythonEnvironments
import Testing

struct EnvironmentCheckTests {
    /// A tree, what it is checked against, and what is to be found, as codes with verdicts.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var tree = Tree.good()
        var format = ArchiveFormat.tarGzip
        var size: Int64 = 1000
        var mode: UInt16? = 0o755
        var flink: FlinkVersion? = FlinkVersion(1, 20, 5)
        let found: [String: Finding.Verdict]
    }

    private static let site = "lib/python3.11/site-packages/"

    @Test(arguments: [
        Case(testDescription: "nothing is wrong", found: [:]),
        Case(testDescription: "a layer down", tree: Tree.good("venv/"), found: [:]),
        Case(testDescription: "no interpreter", tree: ["data/x"], found: ["env-no-interpreter": .fails]),
        Case(
            testDescription: "Windows", tree: ["venv/Scripts/python.exe", "venv/Lib/site-packages/x.py"],
            found: ["env-system": .fails]),
        Case(
            testDescription: "a Mac, by its modules",
            tree: Tree.good(with: [site + "numpy/x.cpython-311-darwin.so"]), found: ["env-system": .fails]),
        Case(
            testDescription: "one stray file of a Mac among those of Linux",
            tree: Tree.good(with: [
                site + "d/x.cpython-311-darwin.so", site + "d/x.cpython-311-x86_64-linux-gnu.so",
            ]), found: [:]),
        Case(
            testDescription: "another processor", tree: Tree.good(with: [site + "d/x.cpython-311-s390x-linux-gnu.so"]),
            found: ["env-cpu": .mayFail]),
        Case(
            testDescription: "a plain venv",
            tree: Tree.good(without: ["bin/", "os.py", "encodings"], with: ["bin/python -> /usr/bin/python3"]),
            found: ["env-interpreter-outside": .mayFail]),
        Case(
            testDescription: "an interpreter without its library", tree: Tree.good(without: ["os.py", "encodings"]),
            found: ["env-no-standard-library": .mayFail]),
        Case(testDescription: "a zip without modes", mode: nil, found: ["env-not-executable": .mayFail]),
        Case(
            testDescription: "an interpreter's link in a zip",
            tree: Tree.good(without: ["bin/"], with: ["bin/python -> ../x/bin/py", "x/bin/py"]), format: .zip,
            found: ["env-link-in-zip": .mayFail]),
        Case(
            testDescription: "a Python that the Flink does not take", flink: FlinkVersion(1, 17, 2),
            found: ["env-python-version": .fails, "env-flink-version": .fails]),
        Case(
            testDescription: "another PyFlink of the same line", flink: FlinkVersion(1, 20, 4),
            found: ["env-flink-version": .mayFail]),
        Case(testDescription: "a vendor's Flink", flink: FlinkVersion("1.20.5-vendor1"), found: [:]),
        Case(testDescription: "no Flink to check against", flink: nil, found: [:]),
        Case(
            testDescription: "no PyFlink", tree: Tree.good(without: ["flink"]), found: ["env-flink-missing": .fails]),
        Case(
            testDescription: "a program that starts the nodes' Python", tree: ["venv/bin/python3"],
            found: [
                "env-flink-missing": .mayFail, "env-no-standard-library": .mayFail,
                "env-python-unknown": .cannotKnow,
            ]),
        Case(
            testDescription: "PyFlink without its dist-info", tree: Tree.good(without: ["apache_flink"]),
            found: ["env-flink-unknown": .cannotKnow]),
        Case(
            testDescription: "Beam without pkg_resources", tree: Tree.good(without: ["pkg_resources"]),
            found: ["env-module-missing": .mayFail]),
        Case(testDescription: "no pip", tree: Tree.good(without: ["pip"]), found: ["env-no-pip": .fine]),
        Case(
            testDescription: "names that leave the folder", tree: Tree.good(with: ["../x", "/etc/y"]),
            found: ["env-unsafe-name": .fails]),
        Case(
            testDescription: "a link that leaves", tree: Tree.good(with: ["lib/x.so -> /usr/lib/x.so"]),
            found: ["env-link-outside": .mayFail]),
        Case(testDescription: "a doubled name", tree: Tree.good(with: ["a", "a"]), found: ["env-entry-odd": .mayFail]),
        Case(testDescription: "2 GiB", size: 1 << 31, found: ["env-size-limit": .mayFail]),
        Case(testDescription: "300 MB", size: 300_000_000, found: ["env-large": .fine]),
        Case(
            testDescription: "lib64 as a copy", tree: Tree.good(with: ["lib64/python3.11/os.py"]),
            found: ["env-doubled": .fine]),
    ])
    func whatIsWrongIsFound(test: Case) {
        let tree = Tree(test.tree, format: test.format, size: test.size, mode: test.mode)
        let facts = EnvironmentContents(tree.listing, extent: .everything).result()
        let needs = EnvironmentNeeds(flink: test.flink, localGlibc: nil, cpu: CPU(rawValue: "x86_64"))
        let report = EnvironmentCheck.report(facts, needs)
        let found = Dictionary(report.findings.map { ($0.code, $0.verdict) }) { first, _ in first }
        #expect(found == test.found)
        #expect(report.isDefinitelyBad == test.found.values.contains(.fails))
    }

    @Test func theLinkIsInTheMessage() {
        let tree = Tree(Tree.good(without: ["bin/"], with: ["bin/python -> /usr/bin/python3"]))
        let report = EnvironmentCheck.report(EnvironmentFacts(tree.listing), EnvironmentNeeds())
        let finding = report.findings.first { $0.code == "env-interpreter-outside" }
        #expect(finding?.seen.contains("bin/python -> /usr/bin/python3") == true)
        #expect(finding?.hint?.contains("bobbin env pack --from") == true)
    }

    @Test(arguments: [
        (GlibcVersion(2, 17), Finding.Verdict?.some(.fails)), (GlibcVersion(2, 34), nil),
    ])
    func theLibraryToBlameIsNamed(stated: GlibcVersion, verdict: Finding.Verdict?) {
        let module = Self.site + "numpy.libs/libopenblas.so"
        let tree = Tree(Tree.good(with: [module]))
        var contents = EnvironmentContents(tree.listing, extent: .everything)
        contents.take(
            ArchiveEntry(path: module, kind: .file), ELFBuilder(versions: ["GLIBC_2.28", "GLIBC_2.3"]).bytes())
        let needs = EnvironmentNeeds(statedGlibc: stated, cpu: CPU(rawValue: "x86_64"))
        let finding = EnvironmentCheck.report(contents.result(), needs).findings.first { $0.code == "env-glibc" }
        #expect(finding?.verdict == verdict)
        if let finding {
            #expect(finding.seen.contains("\(module) needs glibc 2.28"))
            #expect(finding.seen.contains("numpy (2.28)"))
        }
    }

    @Test func recordsTellWhomALibraryBelongsTo() {
        let site = Self.site
        var contents = EnvironmentContents(Tree(Tree.good()).listing, extent: .everything)
        func take(_ path: String, _ content: [UInt8]) { contents.take(ArchiveEntry(path: path, kind: .file), content) }
        take(site + "google/_upb/_message.abi3.so", ELFBuilder().bytes())
        take(
            site + "protobuf-4.23.4.dist-info/RECORD", Array("google/_upb/_message.abi3.so,sha256=x,1\r\n".utf8))
        #expect(contents.result().glibcNeeds.map(\.package) == ["protobuf"])
    }

    @Test func requirementsThatAreNotThereAreNamed() {
        var contents = EnvironmentContents(Tree(Tree.good()).listing, extent: .everything)
        contents.take(
            ArchiveEntry(path: Self.site + "apache_flink-1.20.5.dist-info/METADATA", kind: .file),
            Array(
                """
                Name: apache-flink
                Requires-Dist: py4j==0.10.9.7
                Requires-Dist: apache-beam<2.49.0,>=2.43.0
                Requires-Dist: ruamel.yaml (>=0.18.4)
                Requires-Dist: pemja<0.5.8,>=0.5.7; platform_system != "Windows"
                Requires-Dist: extra; extra == "x"
                Requires-Dist: apache-flink-libraries<1.20.6,>=1.20.5

                Requires-Dist: not-in-the-head
                """.utf8))
        let report = EnvironmentCheck.report(contents.result(), EnvironmentNeeds())
        let finding = report.findings.first { $0.code == "env-package-missing" }
        #expect(finding?.seen.contains("needs py4j, ruamel-yaml, pemja, which") == true)
    }

    @Test func aMacsInterpreterFails() {
        let tree = Tree(Tree.good())
        var contents = EnvironmentContents(tree.listing, extent: .interpreter)
        contents.take(
            ArchiveEntry(path: "bin/python3.11", kind: .file), [0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1])
        let report = EnvironmentCheck.report(contents.result(), EnvironmentNeeds())
        #expect(report.findings.first?.code == "env-system")
        #expect(report.isDefinitelyBad)
        #expect(report.findings.contains { $0.code == "env-not-read" })
    }
}
