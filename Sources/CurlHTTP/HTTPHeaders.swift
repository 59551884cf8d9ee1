/// The header lines of one answer, in order; names are compared without case.
package struct HTTPHeaders: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var lines: [Line] = []

    package init() {}

    package mutating func append(name: String, value: String) {
        lines.append(Line(name: name, value: value))
    }

    /// The first value of that name.
    package subscript(name: String) -> String? {
        let name = name.lowercased()
        return lines.first { $0.name.lowercased() == name }?.value
    }

    /// Every value of that name, in order.
    package func values(of name: String) -> [String] {
        let name = name.lowercased()
        return lines.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

extension Substring {
    /// Without the blanks around it.
    func trimmingBlanks() -> String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
