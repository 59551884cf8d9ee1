package import Diagnostics

extension SQLiteConnection {
    /// Brings the file to the newest schema.
    ///
    /// - Parameters:
    ///   - steps: what leads from one version to the next; a version is the number of steps that were done. Each is
    ///     one or more statements, separated by a `;` at a line's end. Steps are only ever added.
    ///   - applicationID: the number that marks the files of this schema (`PRAGMA application_id`), not 0.
    /// - Throws: ``DeployError`` `inputMalformed` for a file of another application, `configurationWrong` for one that
    ///   a newer version of the schema was written to.
    package func migrate(_ steps: [String], applicationID: Int32) throws(DeployError) {
        guard try !isCurrent(applicationID, steps.count) else { return }
        // Another process may be at it: what there is to do, or what is wrong, is decided while nobody else writes.
        try transaction { () throws(DeployError) in
            for version in try version(applicationID, steps.count)..<steps.count {
                for statement in statements(of: steps[version]) { try run(statement) }
                try run("PRAGMA user_version = \(version + 1)")
            }
            try run("PRAGMA application_id = \(applicationID)")
        }
    }

    /// The mark is written with the newest version, so that one that is read after it is there.
    private func isCurrent(_ applicationID: Int32, _ newest: Int) throws(DeployError) -> Bool {
        let version: Int? = try run("PRAGMA user_version").first?.value("user_version")
        let mark: Int32? = try run("PRAGMA application_id").first?.value("application_id")
        return version == newest && mark == applicationID
    }

    private func version(_ applicationID: Int32, _ newest: Int) throws(DeployError) -> Int {
        let mark: Int32 = try run("PRAGMA application_id").first?.value("application_id") ?? 0
        let version: Int = try run("PRAGMA user_version").first?.value("user_version") ?? 0
        let hasNoTables = try run("SELECT 1 FROM sqlite_schema LIMIT 1").isEmpty
        let isNew = mark == 0 && version == 0 && hasNoTables
        guard isNew || mark == applicationID else {
            throw DeployError(
                .inputMalformed, "\(path) is a database of another program",
                hint: "Another file can be named with --state or BOBBIN_STATE")
        }
        guard version <= newest else {
            throw DeployError(
                .configurationWrong, "\(path) has version \(version), this Bobbin knows versions up to \(newest)",
                hint: "A newer Bobbin wrote to it: use that one, or name another file with --state or BOBBIN_STATE")
        }
        return version
    }

    private func statements(of step: String) -> [String] {
        step.split(separator: ";\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
