import DeployCommands
import FoundationEssentials
import Glibc
import LocalFiles

@main
struct Bobbin {
    static func main() async {
        Console.ignoreBrokenPipes()
        let words = CommandLine.arguments
        let folder = LocalFileSystem.currentFolder()
        let program = Program(
            arguments: Array(words.dropFirst()), environment: ProcessInfo.processInfo.environment,
            workingFolder: folder, invocation: .current(words, workingFolder: folder))
        exit(await program.run())
    }
}
