/// The first lines of the scripts in an environment's `bin`, which name its interpreter by an absolute path.
enum ScriptHeader {
    /// The script with lines that start the interpreter beside it, wherever that is.
    ///
    /// A script that is no Python of this environment is left as it is.
    ///
    /// - Parameter folders: the `bin` folders that its interpreter may be named in.
    /// - Returns: nil where the script starts with a program of a folder that stays at home.
    static func relocated(_ script: [UInt8], folders: [String]) -> [UInt8]? {
        guard script.starts(with: [0x23, 0x21]) else { return script }
        let lines = script.split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
        let first = String(decoding: lines[0], as: UTF8.self)
        func names(_ line: String) -> Bool { folders.contains { line.contains($0 + "/") } }
        if names(first) {
            guard first.contains("/python") else { return nil }
            return header + lines.dropFirst().joined(separator: [10])
        }
        // What pip writes where the path is too long for the kernel, or has a blank in it.
        if lines.count > 3, first == "#!/bin/sh", lines[1].starts(with: "'''exec'".utf8) {
            let second = String(decoding: lines[1], as: UTF8.self)
            if names(second) || second.contains("realpath") { return header + lines[3] }
        }
        return script
    }

    /// A shell reads the second line as a command and never comes to the third; Python reads both as a text.
    private static let header = Array(
        """
        #!/bin/sh
        '''exec' "${0%/*}/python" "$0" "$@"
        ' '''

        """.utf8)

    /// `python3` beside `python`: no link, which YARN does not make of a zip's, and no second copy.
    static let interpreterAlias = Array("#!/bin/sh\nexec \"${0%/*}/python\" \"$@\"\n".utf8)
}
