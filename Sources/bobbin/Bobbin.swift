import DeployCommands
import FoundationEssentials
import Glibc
import LocalFiles

@main
struct Bobbin {
    static func main() async {
        Console.ignoreBrokenPipes()
        let program = Program(
            arguments: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment,
            workingFolder: LocalFileSystem.currentFolder())
        exit(await program.run())
    }
}
