import CGlibc
import CommandLine
package import LocalFiles

/// How the process was called.
package struct Invocation: Sendable {
    /// The last component of the name that it was called by.
    package let name: String
    /// The file that was executed, links in it as they are; nil where nobody can tell.
    package let file: LocalPath?

    package init(name: String, file: LocalPath? = nil) {
        self.name = name
        self.file = file
    }

    /// That of this process.
    ///
    /// - Parameter words: all of the command line, the program's name first.
    package static func current(_ words: [String], workingFolder: LocalPath) -> Invocation {
        // AT_EXECFN of <elf.h>: what was handed to execve, where a shell has found the name on PATH.
        let file = UnsafePointer<CChar>(bitPattern: getauxval(31)).map {
            LocalPath(String(cString: $0), relativeTo: workingFolder)
        }
        let name = words.first?.split(separator: "/").last.map(String.init)
        return Invocation(name: name ?? "bobbin", file: file)
    }

    /// Whose command line it is.
    var guise: any Guise { FlinkGuise.all.first { $0.root.name == name } ?? BobbinGuise() }
}
