import HadoopRecords

/// Permissions as `ls` writes them: `drwxr-xr-t`.
enum ModeText {
    static func text(_ file: FileStatus) -> String {
        var letters = [Character(file.isFolder ? "d" : "-")]
        for shift in [6, 3, 0] as [UInt16] {
            let bits = file.permission >> shift
            letters.append(bits & 4 == 0 ? "-" : "r")
            letters.append(bits & 2 == 0 ? "-" : "w")
            letters.append(bits & 1 == 0 ? "-" : "x")
        }
        if file.permission & 0o1000 != 0 { letters[9] = letters[9] == "x" ? "t" : "T" }
        return String(letters)
    }
}
