/// The verb of a request; any token is one.
package struct HTTPServerMethod: RawRepresentable, Hashable, Sendable {
    /// As HTTP spells it, in capitals.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static let get = HTTPServerMethod(rawValue: "GET")
    package static let head = HTTPServerMethod(rawValue: "HEAD")
    package static let put = HTTPServerMethod(rawValue: "PUT")
    package static let post = HTTPServerMethod(rawValue: "POST")
    package static let patch = HTTPServerMethod(rawValue: "PATCH")
    package static let delete = HTTPServerMethod(rawValue: "DELETE")
    package static let options = HTTPServerMethod(rawValue: "OPTIONS")
}

extension HTTPServerMethod: CustomStringConvertible {
    package var description: String { rawValue }
}
