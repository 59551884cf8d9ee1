import Diagnostics

/// YARN's name of a container: `container_[e<epoch>_]<cluster timestamp>_<application>_<attempt>_<number>`.
package struct ContainerID: Hashable, Sendable {
    /// As YARN spells it.
    package let text: String
    package let application: ApplicationID
    /// 1 for the application's first.
    package let attempt: Int
    /// 1 for the attempt's first.
    package let number: Int64

    package init(application: ApplicationID, attempt: Int, number: Int64) {
        func padded(_ number: some BinaryInteger, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        text =
            "container" + application.description.dropFirst("application".count)
            + "_\(padded(attempt, 2))_\(padded(number, 6))"
        self.application = application
        self.attempt = attempt
        self.number = number
    }

    /// - Returns: nil for a text that is no container id.
    package init?(_ text: String) {
        var parts = text.split(separator: "_", omittingEmptySubsequences: false)[...]
        guard parts.popFirst() == "container" else { return nil }
        if let epoch = parts.first, epoch.first == "e" {
            guard Int(epoch.dropFirst()) != nil else { return nil }
            parts.removeFirst()
        }
        guard parts.count == 4,
            let application = ApplicationID("application_" + parts.prefix(2).joined(separator: "_")),
            let attempt = Int(parts[parts.startIndex + 2]), let number = Int64(parts[parts.startIndex + 3]),
            attempt >= 0, number >= 0
        else { return nil }
        self.text = text
        self.application = application
        self.attempt = attempt
        self.number = number
    }

    /// Whether a user may mean it by this: its beginning, or its last parts, with or without their leading zeros.
    /// `container_17_0002_01_000003` is meant by `3`, `000003`, `1_3`, and `01_000003`.
    package func isMeant(by word: String) -> Bool {
        guard !word.isEmpty else { return false }
        if text.hasPrefix(word) { return true }
        let parts = word.split(separator: "_", omittingEmptySubsequences: false).map { Int64($0) }
        let own = text.split(separator: "_").suffix(parts.count).map { Int64($0) }
        return parts.count <= 4 && !parts.contains(nil) && parts == own
    }
}

extension ContainerID: TextCodable {
    package var description: String { text }
}

extension ContainerID: Comparable {
    package static func < (left: ContainerID, right: ContainerID) -> Bool {
        (left.application, left.attempt, left.number) < (right.application, right.attempt, right.number)
    }
}
