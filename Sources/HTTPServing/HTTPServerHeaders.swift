/// The header lines of a request or an answer, in order; names are compared without case.
package struct HTTPServerHeaders: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var lines: [Line] = []

    package init() {}

    /// Adds a line, also where there is one of that name.
    package mutating func append(name: String, value: String) {
        lines.append(Line(name: name, value: value))
    }

    /// The first value of that name. Setting one replaces all lines of that name; nil removes them.
    package subscript(name: String) -> String? {
        get { lines.first { isSame($0.name, name) }?.value }
        set {
            lines.removeAll { isSame($0.name, name) }
            if let newValue { append(name: name, value: newValue) }
        }
    }

    /// Every value of that name, in order.
    package func values(of name: String) -> [String] {
        lines.filter { isSame($0.name, name) }.map(\.value)
    }
}

/// Field names are ASCII, RFC 9110 section 5.1.
private func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).allSatisfy { lowercased($0) == lowercased($1) }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension HTTPServerHeaders: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name: name, value: value) }
    }
}
