/// The name under which a JobManager is asked what became of a savepoint: 32 hexadecimal digits.
///
/// A client may choose it. Flink (1.15 and later) starts nothing again for one that it knows, so that a request whose
/// answer was lost can be repeated (`DispatcherCachedOperationsHandler`).
package struct TriggerID: HexadecimalID {
    package let text: String

    package init?(_ text: String) {
        guard let text = Self.checked(text) else { return nil }
        self.text = text
    }
}
