import CurlHTTP
package import Diagnostics
import LocalFiles

/// Where notifications go: `[SHAPE=]URL`. The URL of a chat's webhook is a secret; it is never printed.
package struct NotificationTarget: Sendable {
    let shape: NotificationShape
    let url: HTTPURL

    /// - Throws: ``DeployError`` `usage` for a text without a URL, or with a shape that there is not.
    package init(_ text: String) throws(DeployError) {
        let name = text.prefix { $0.isLetter }
        let isShaped = text.dropFirst(name.count).first == "="
        guard let shape = isShaped ? NotificationShape(rawValue: String(name)) : .json else {
            let known = NotificationShape.allCases.map(\.rawValue).joined(separator: ", ")
            throw DeployError(.usage, "there are no notifications of the shape \(name)", hint: "There are: \(known)")
        }
        guard let url = HTTPURL(parsing: String(isShaped ? text.dropFirst(name.count + 1) : text[...])) else {
            throw DeployError(
                .usage, "what notifications are to go to is no http or https URL",
                hint: "As in slack=https://chat.example/hook")
        }
        self.shape = shape
        self.url = url
    }

    /// For people: without what is secret.
    package var description: String { "\(shape.rawValue) at \(url.authority)" }

    /// By which the ledger knows how far it was told.
    var name: String { SHA256.hexadecimal(of: Array("\(shape.rawValue)=\(url)".utf8)) }
}
