/// One event of a stream (the HTML standard's server-sent events).
package struct ServerSentEvent: Hashable, Sendable {
    /// By which the stream can be resumed.
    package var id: String?
    /// Its type.
    package var event = "message"
    package var data = ""
}
