import Diagnostics

/// A line of what ``RehearsalScript`` tells; each has one of these, and what belongs to it.
struct RehearsalFact: Hashable, Sendable, Decodable {
    /// The interpreter's version: the first line.
    var python: String?
    /// The line of the statement that comes next.
    var at: Int?
    /// A traceback.
    var failure: String?
    /// Whether the program would have failed there, too.
    var sure: Bool?
    /// The traceback of an import that asked for Flink's JVM.
    var unfinished: String?
    /// A module without a source.
    var unreadable: String?
    /// How many statements there were.
    var statements: Int?
    /// The last line.
    var end: Bool?
}

extension RehearsalReport {
    /// Takes over what was found.
    ///
    /// - Parameter shown: makes paths what they are in the container.
    mutating func take(_ facts: [RehearsalFact], of stage: RehearsalStage, shown: (String) -> String) {
        python = facts.lazy.compactMap(\.python).first
        imports = facts.filter { $0.at != nil }.count
        for fact in facts {
            if let text = fact.failure {
                take(ImportFailure(traceback: shown(text)), isSure: fact.sure == true && !stage.hasForeignFolders)
            } else if let text = fact.unfinished {
                let place = PythonTraceback.cause(in: shown(text))?.place.map { " (\($0))" } ?? ""
                findings.append(
                    Finding(
                        Self.unseenCode, .cannotKnow,
                        "a module asks for Flink's JVM while it is imported\(place): what follows there was not rehearsed"
                    ))
            } else if let file = fact.unreadable {
                findings.append(
                    Finding(Self.unseenCode, .cannotKnow, "\(shown(file)) has no source, so nothing was rehearsed"))
            }
        }
    }

    private mutating func take(_ found: ImportFailure, isSure: Bool) {
        if isSure, failure == nil {
            failure = found
        } else {
            findings.append(
                Finding(
                    Self.importCode, isSure ? .fails : .mayFail,
                    isSure ? "and then: \(found)" : "where the program comes to that, it fails: \(found)"))
        }
    }
}
