import CommandLine
package import Diagnostics

/// The block of lines that ends a failed command: what happened, why, what to do.
package enum ErrorText {
    /// - Parameter width: columns to fill; nil for lines as long as their text.
    package static func lines(_ error: DeployError, style: Style, width: Int?) -> [String] {
        let label = "error: "
        let indent = String(repeating: " ", count: label.count)
        let message = filled(error.message, width, indent)
        let causes = error.causes.flatMap { filled("because: \($0)", width, indent) }
        let hint = error.hint.map { filled($0, width, indent) } ?? []
        let body = message + causes + hint
        return [style.paint("error:", .red) + " " + (body.first ?? "")] + body.dropFirst().map { indent + $0 }
    }

    private static func filled(_ text: String, _ width: Int?, _ indent: String) -> [String] {
        TextLayout.fill(PrintableText.clean(text), width: (width ?? .max) - (width == nil ? 0 : indent.count))
    }
}
