/// What a ``FaultProxy`` does with a request.
package enum FaultAction: Sendable {
    /// Keeps the request, with its body unread, until the rule is released or dropped.
    case holdRequest
    /// Lets the server do it, and keeps the answer until the rule is released or dropped.
    case holdAnswer
    /// Closes the connection; the server sees nothing.
    case cutBeforeForwarding
    /// Forwards this many bytes of the body, then closes both connections.
    case cutMidRequest(after: Int)
    /// Lets the server do it, then closes the connection without an answer: a lost answer.
    case cutAfterForwarding
    /// Gives back this many bytes of the answer's body, then closes the connection.
    case cutMidAnswer(after: Int)
    /// Answers in the server's place, which sees nothing.
    case answer(WireAnswer)
}
