/// How an application said that it ended (`org.apache.hadoop.yarn.api.records.FinalApplicationStatus`).
package enum FinalApplicationStatus: String, Sendable, Codable, CaseIterable {
    case undefined = "UNDEFINED"
    case succeeded = "SUCCEEDED"
    case failed = "FAILED"
    case killed = "KILLED"
    case ended = "ENDED"
}
