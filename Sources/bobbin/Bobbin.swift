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
        let status = await program.run()
        // What libraries have registered for the process's end would run while their own threads, one that looks up a
        // host's name say, still use what it frees. All output is written by now.
        _exit(status)
    }
}
