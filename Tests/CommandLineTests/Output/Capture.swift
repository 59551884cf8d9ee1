import DeployCommands
import Glibc

/// A console whose two streams are a terminal or pipes, and what comes out of them.
enum Capture {
    static let unicode = ["LANG": "en_GB.UTF-8", "TERM": "xterm"]

    /// `TIOCSPTLCK` and `TIOCGPTN` of `<asm-generic/ioctls.h>`, macros that Swift does not see.
    private static let (unlockRequest, numberRequest): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    /// What a console writes to two pipes.
    static func logged(
        _ volume: Console.Volume = .normal, environment: [String: String] = unicode, body: (Console) -> Void
    ) -> (data: String, talk: String) {
        let (data, talk) = (pipe(), pipe())
        body(
            Console(
                output: TextStream(descriptor: data.write, environment: environment),
                talk: TextStream(descriptor: talk.write, environment: environment), volume: volume))
        close(data.write)
        close(talk.write)
        return (drain(data.read), drain(talk.read))
    }

    /// What a console writes to a terminal of 60 columns: data and talk.
    static func shown(
        _ volume: Console.Volume = .normal, environment: [String: String] = unicode, body: (Console) -> Void
    ) -> String {
        let (master, terminal) = self.terminal()
        var size = winsize(ws_row: 24, ws_col: 60, ws_xpixel: 0, ws_ypixel: 0)
        precondition(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
        let stream = TextStream(descriptor: terminal, environment: environment)
        body(Console(output: stream, talk: stream, volume: volume))
        close(terminal)
        return drain(master).replacing("\r\n", with: "\n")
    }

    /// A terminal, and the end of it where a person would sit.
    static func terminal() -> (person: Int32, terminal: Int32) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (number, locked): (UInt32, Int32) = (0, 0)
        precondition(ioctl(master, unlockRequest, &locked) == 0 && ioctl(master, numberRequest, &number) == 0)
        let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        precondition(terminal >= 0)
        return (master, terminal)
    }

    static func pipe() -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        precondition(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    private static func drain(_ descriptor: Int32) -> String {
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece[..<count]
        }
    }
}
