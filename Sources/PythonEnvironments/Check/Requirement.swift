/// What an installed distribution says that it needs.
enum Requirement {
    /// The normalised names of the distributions that METADATA names for Linux, extras left out (PEP 345, PEP 508).
    static func names(inMetadata content: [UInt8]) -> [String] {
        var names: [String] = []
        for line in String(decoding: content, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        {
            // A description follows the head.
            if line.isEmpty { break }
            let field = "Requires-Dist:"
            guard line.hasPrefix(field) else { continue }
            let parts = line.dropFirst(field.count).split(separator: ";", maxSplits: 1)
            guard let requirement = parts.first else { continue }
            // Of the markers only the common one is understood; another one may not hold here.
            if parts.count > 1, !parts[1].contains("platform_system != \"Windows\"") { continue }
            let name = requirement.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
            if !name.isEmpty { names.append(Distribution.normalise(name)) }
        }
        return names
    }
}
