import LocalFiles
import PythonEnvironments
import Testing

struct ELFFileTests {
    @Test(arguments: [(true, false), (true, true), (false, false), (false, true)])
    func needsAreRead(is64Bit: Bool, isBigEndian: Bool) throws {
        let file = try #require(ELFFile(ELFBuilder(is64Bit: is64Bit, isBigEndian: isBigEndian).bytes()))
        #expect(file.is64Bit == is64Bit)
        #expect(file.cpu == CPU(rawValue: "x86_64"))
        #expect(file.neededLibraries == ["libc.so.6"])
        #expect(file.neededVersions == ["GLIBC_2.2.5", "GLIBC_2.17"])
        #expect(file.glibc == GlibcVersion(2, 17))
        #expect(!file.needsMusl)
    }

    @Test func versionsOfOtherLibrariesAreNotGlibcs() throws {
        let file = try #require(
            ELFFile(ELFBuilder(versions: ["GLIBCXX_3.4.30", "GLIBC_2.4", "GLIBC_PRIVATE"]).bytes()))
        #expect(file.glibc == GlibcVersion(2, 4))
    }

    @Test(arguments: ["libc.musl-x86_64.so.1", "libc.so"])
    func muslIsToldFromGlibc(library: String) throws {
        #expect(try #require(ELFFile(ELFBuilder(needed: [library]).bytes())).needsMusl)
    }

    @Test func aFileThatWasCutAnywhereTellsNoMoreThanItHas() {
        let whole = ELFBuilder().bytes()
        for count in 0..<whole.count {
            guard let file = ELFFile(Array(whole.prefix(count))) else {
                #expect(count < 20)
                continue
            }
            #expect(Set(file.neededVersions).isSubset(of: ["GLIBC_2.2.5", "GLIBC_2.17"]))
        }
    }

    @Test(arguments: [0x00, 0x01, 0x7f, 0x80, 0xff] as [UInt8])
    func aFileWithAWrongByteAnywhereEndsTheReading(wrong: UInt8) {
        let whole = ELFBuilder().bytes()
        for place in whole.indices {
            var bytes = whole
            bytes[place] = wrong
            #expect((ELFFile(bytes)?.neededVersions.count ?? 0) <= 1 << 16)
        }
    }

    @Test func theProgramOfThisTestNeedsThisMachinesLibrary() throws {
        let content = try LocalFileSystem.read(LocalPath("/proc/self/exe"), limit: 1 << 30)
        let file = try #require(ELFFile(content))
        #expect(file.cpu == CPU.local())
        #expect(file.neededLibraries.contains("libc.so.6"))
        let needed = try #require(file.glibc)
        let local = try #require(GlibcVersion.local())
        #expect(needed <= local)
    }
}
