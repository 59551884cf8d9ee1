import PythonEnvironments
import Testing

struct PlatformTests {
    @Test(arguments: [
        ("_x.cpython-311-x86_64-linux-gnu.so", Platform(.linux, CPU(rawValue: "x86_64"))),
        ("_x.cpython-311-aarch64-linux-gnu.so", Platform(.linux, CPU(rawValue: "aarch64"))),
        ("_x.cpython-311-darwin.so", Platform(.mac)),
        ("_x.cp311-win_amd64.pyd", Platform(.windows, CPU(rawValue: "x86_64"))),
        ("_x.cp38-win32.pyd", Platform(.windows, CPU(rawValue: "i686"))),
    ])
    func modulesNamesTell(name: String, platform: Platform) {
        #expect(Platform(moduleName: name) == platform)
    }

    @Test(arguments: ["_x.so", "_x.abi3.so", "so", "", "libarrow.so.1100", "x-linux-.py", "linux.so"])
    func otherNamesTellNothing(name: String) {
        #expect(Platform(moduleName: name) == nil)
    }

    @Test func firstBytesTell() {
        #expect(Platform(ELFBuilder(machine: 183).bytes()) == Platform(.linux, CPU(rawValue: "arm64")))
        #expect(Platform([0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1]) == Platform(.mac, CPU(rawValue: "aarch64")))
        #expect(Platform([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]) == Platform(.mac))
        // A Java class of version 52.
        #expect(Platform([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52]) == nil)
        var windows = [UInt8](repeating: 0, count: 128)
        windows.replaceSubrange(0..<2, with: [0x4d, 0x5a])
        windows[60] = 64
        windows.replaceSubrange(64..<70, with: [0x50, 0x45, 0, 0, 0x64, 0x86])
        #expect(Platform(windows) == Platform(.windows, CPU(rawValue: "x86_64")))
        windows[63] = 0xff
        #expect(Platform(windows) == nil)
        #expect(Platform(Array("#!/bin/sh\n".utf8)) == nil)
        #expect(Platform([]) == nil)
    }
}
