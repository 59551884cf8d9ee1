/// What a Python process says before it ends: the exception, and the line of the user's code.
enum PythonTraceback {
    /// Finds the last traceback of a log.
    ///
    /// - Returns: nil for a log without one.
    static func cause(in log: String) -> RootCause? {
        let lines = log.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(printed)
        for start in lines.indices.reversed() where lines[start].hasSuffix("Traceback (most recent call last):") {
            let margin = lines[start].prefix(while: \.isWhitespace)
            let rest = lines[(start + 1)...]
            guard let end = rest.firstIndex(where: { isMessage($0, after: margin) }) else { continue }
            let exception = lines[end].dropFirst(margin.count)
            // What Python only passes on: Java's own trace stands below it, after a colon.
            if exception.hasPrefix("py4j.protocol.Py4JJavaError") {
                return RootCause(in: String(rest[(end + 1)...].joined(separator: "\n").drop { ": ".contains($0) }))
            }
            let places = rest[..<end].compactMap(place)
            return RootCause(exception: String(exception), place: places.last { !isLibrary($0.file) }?.text)
        }
        return nil
    }

    /// What main printed, of a line that Flink logged it in: its driver logs each line of main's with time and name.
    private static func printed(_ line: Substring) -> Substring {
        guard let name = line.firstRange(of: " org.apache.flink.client.python.PythonDriver "),
            let mark = line[name.upperBound...].firstRange(of: " - ")
        else { return line }
        return line[mark.upperBound...]
    }

    /// The first line that is not indented below the traceback's own begins the exception.
    private static func isMessage(_ line: Substring, after margin: Substring) -> Bool {
        line.hasPrefix(margin) && line.dropFirst(margin.count).first.map { !$0.isWhitespace } ?? false
    }

    /// `  File "/tmp/pyflink/x/job.py", line 12, in main` gives `job.py line 12`.
    private static func place(_ line: Substring) -> (file: Substring, text: String)? {
        let trimmed = line.drop(while: \.isWhitespace)
        guard trimmed.hasPrefix("File \"") else { return nil }
        let parts = trimmed.dropFirst(6).split(separator: "\"", maxSplits: 1)
        guard parts.count == 2, let number = parts[1].firstRange(of: "line ") else { return nil }
        let name = parts[0].split(separator: "/").last ?? parts[0]
        return (parts[0], "\(name) line \(parts[1][number.upperBound...].prefix(while: \.isNumber))")
    }

    /// Code that is not the user's.
    private static func isLibrary(_ file: Substring) -> Bool {
        file.hasPrefix("<") || ["/site-packages/", "/dist-packages/", "/lib/python"].contains(where: file.contains)
    }
}
