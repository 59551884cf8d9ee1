import DeployCommands
import Glibc
import Testing

@Suite struct IgnoredSignalsTests {
    @Test func nohupIgnoresOneSignal() {
        let ignored = IgnoredSignals(status: "Name:\tbobbin\nSigBlk:\t0000000000000000\nSigIgn:\t0000000000000001\n")
        #expect(ignored.contains(SIGHUP))
        #expect(!ignored.contains(SIGINT))
        #expect(!ignored.contains(SIGTERM))
    }

    @Test func withoutALineNothingIsIgnored() {
        #expect(!IgnoredSignals(status: "").contains(SIGHUP))
    }
}
