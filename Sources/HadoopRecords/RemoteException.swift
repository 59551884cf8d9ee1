/// How a Hadoop service says over HTTP that it will not or cannot: `{"RemoteException": {...}}`.
package struct RemoteException: Error, Hashable, Sendable, Codable {
    /// The simple name of the Java class, such as `AccessControlException`: what decisions are made on.
    package let exception: String
    package let javaClassName: String?
    /// The first line of the service's words; DataNodes append a stack trace, which is cut off.
    package let message: String?

    package init(exception: String, javaClassName: String? = nil, message: String? = nil) {
        self.exception = exception
        self.javaClassName = javaClassName
        self.message = message.map { String($0.prefix { $0 != "\n" && $0 != "\r\n" }) }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            exception: try container.decode(String.self, forKey: .exception),
            javaClassName: try container.decodeIfPresent(String.self, forKey: .javaClassName),
            message: try container.decodeIfPresent(String.self, forKey: .message))
    }
}

extension RemoteException: CustomStringConvertible {
    package var description: String { message.map { "\(exception): \($0)" } ?? exception }
}
