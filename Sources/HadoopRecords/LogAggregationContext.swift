/// Which logs YARN collects while the application runs (`org.apache.hadoop.yarn.api.records.LogAggregationContext`).
package struct LogAggregationContext: Hashable, Sendable, Codable {
    /// Regular expressions over the names of log files.
    package var rolledLogsIncludePattern: String?
    package var rolledLogsExcludePattern: String?

    package init(rolledLogsIncludePattern: String? = nil, rolledLogsExcludePattern: String? = nil) {
        self.rolledLogsIncludePattern = rolledLogsIncludePattern
        self.rolledLogsExcludePattern = rolledLogsExcludePattern
    }
}
