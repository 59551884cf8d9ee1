/// What a sandbox does wrong when it is told to.
package enum Fault: String, CaseIterable, Sendable, Codable {
    /// Answers come late.
    case slow
    /// Connections are closed without an answer, and nothing is done.
    case drop
    /// The ResourceManager and the NameNode are standbys.
    case standby
    /// A submission is accepted, and the connection closed before its answer.
    case lostAnswer = "lost-answer"
    /// Nothing can be written, as if a quota were used up.
    case fullDisk = "full-disk"
    /// A container's processes end, once, as if the system had killed them.
    case killContainer = "kill-container"

    /// One sentence for those who choose among them.
    package var explanation: String {
        switch self {
        case .slow: "Answers come late."
        case .drop: "Connections are closed without an answer, and nothing is done."
        case .standby: "The ResourceManager and the NameNode are standbys, and no other is active."
        case .lostAnswer: "A submission is accepted, and the connection closed before its answer."
        case .fullDisk: "Nothing can be written to the file system, as if a quota were used up."
        case .killContainer: "The processes of a container are killed, once."
        }
    }
}
