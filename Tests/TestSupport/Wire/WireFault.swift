/// How a ``WireServer`` misbehaves.
package enum WireFault: Sendable {
    /// Closes after the head, with the body unread.
    case closeUnread
    /// Reads the whole request, then closes without an answer.
    case closeUnanswered
    /// Reads the whole request, then resets the connection.
    case reset
    /// Never answers; the connection stays open.
    case silence
    /// Announces the whole body, sends this many bytes of it, and closes.
    case cut(after: Int)
    /// Sends the body in pieces of this many bytes with a pause before each.
    case trickle(bytes: Int, pause: Duration)
    /// Answers after the head, with the body unread, and closes.
    case answerUnread
    /// Answers whole and closes, though it promised to stay.
    case closeAnswered
    /// Sends the answer's body alone: bytes that are no HTTP.
    case bodyOnly
}
