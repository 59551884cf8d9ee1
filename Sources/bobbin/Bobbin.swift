import DeployCommands
import FoundationEssentials
import Glibc
import LocalFiles

@main
struct Bobbin {
    static func main() async {
        // libarchive converts names by the locale; a Swift program starts in one that knows ASCII alone.
        setlocale(LC_CTYPE, "C.UTF-8")
        Console.ignoreBrokenPipes()
        let program = Program(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment,
            workingFolder: LocalFileSystem.currentFolder())
        exit(await program.run())
    }
}
