import Diagnostics

/// YARN's name of one try to run an application: `appattempt_<cluster timestamp>_<application>_<attempt>`.
package struct ApplicationAttemptID: Hashable, Sendable {
    package let application: ApplicationID
    /// 1 for the application's first.
    package let number: Int

    package init(application: ApplicationID, number: Int) {
        self.application = application
        self.number = number
    }

    /// - Returns: nil for a text that is no attempt's id.
    package init?(_ text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "appattempt",
            let application = ApplicationID("application_\(parts[1])_\(parts[2])"), let number = Int(parts[3])
        else { return nil }
        self.init(application: application, number: number)
    }
}

extension ApplicationAttemptID: TextCodable {
    package var description: String {
        let digits = String(number)
        return "appattempt" + application.description.dropFirst("application".count) + "_"
            + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
