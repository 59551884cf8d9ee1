import Diagnostics
import LocalFiles

/// Reads one file and what it includes into properties, in the order in which they count.
///
/// It goes through the document as the parser inside Hadoop's `Configuration` does, element by element with a few
/// flags, because what that does with misplaced elements is what users' files rely on.
struct ConfigurationFileParser {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 8 << 20
    static let depthLimit = 16
    static let fileLimit = 256

    private(set) var properties: [ParsedProperty] = []
    private(set) var findings: [Finding] = []

    /// The files that are being read, each included by the one before.
    private var open: [LocalPath] = []
    private var filesRead = 0

    /// - Throws: ``DeployError`` `configurationMalformed`, with file and line, or `notAllowed`.
    mutating func read(_ path: LocalPath) throws(DeployError) {
        filesRead += 1
        let bytes: [UInt8]
        do {
            bytes = try LocalFileSystem.read(path, limit: Self.sizeLimit)
        } catch  where error.code == .inputMalformed {
            throw DeployError(.configurationMalformed, error.message, hint: error.hint)
        }
        let root = try XMLElement(parsing: bytes, path: path)
        open.append(path)
        defer { open.removeLast() }
        let before = properties.count
        var state = State(path: path)
        try walk(root, &state)
        guard root.name != "configuration", open.count == 1 else { return }
        let seen = "\(path) line \(root.line): the outermost element is <\(root.name)>, not <configuration>"
        guard properties.count > before else { throw DeployError(.configurationMalformed, seen) }
        findings.append(Finding("configuration-root", .mayFail, seen))
    }

    /// What is known between two tags of one file.
    private struct State {
        let path: LocalPath
        var name: String?
        var nameLine = 0
        var value: String?
        var isFinal = false
        var token = ""
        var missingInclude: DeployError?
        var inFallback = false
    }

    private mutating func walk(_ element: XMLElement, _ state: inout State) throws(DeployError) {
        try start(element, &state)
        for child in element.children {
            switch child {
            case .element(let element): try walk(element, &state)
            case .text(let text): state.token += text
            }
        }
        try end(element, &state)
    }

    private mutating func start(_ element: XMLElement, _ state: inout State) throws(DeployError) {
        switch element.name {
        case "property":
            state.name = element.attributes["name"]
            state.nameLine = element.line
            state.value = element.attributes["value"]
            state.isFinal = element.attributes["final"] == "true"
        case "name", "value", "final", "source", "tag":
            state.token = ""
        case "include":
            if let href = element.attributes["href"] { try include(href, line: element.line, &state) }
        case "fallback":
            state.inFallback = true
        default:
            break
        }
    }

    private mutating func end(_ element: XMLElement, _ state: inout State) throws(DeployError) {
        switch element.name {
        case "name":
            guard !state.token.isEmpty else { return }
            state.name = javaTrimmed(state.token)
            state.nameLine = element.line
        case "value":
            if !state.token.isEmpty { state.value = state.token }
        case "final":
            state.isFinal = state.token == "true"
            if !state.isFinal, javaTrimmed(state.token).lowercased() == "true" {
                note("final-spelling", "<final> is \"\(state.token)\" and does not count", element.line, state)
            }
        case "include":
            if let error = state.missingInclude, !state.inFallback { throw error }
            state.missingInclude = nil
            state.inFallback = false
        case "property":
            endProperty(element, state)
        default:
            break
        }
    }

    private mutating func endProperty(_ element: XMLElement, _ state: State) {
        if state.inFallback, state.missingInclude == nil { return }
        guard let name = state.name else {
            return note("property-without-name", "a property without a name is ignored", element.line, state)
        }
        properties.append(
            ParsedProperty(
                key: DeprecatedKeys.current(name), value: state.value, isFinal: state.isFinal,
                origin: .file(path: state.path.text, line: state.nameLine)))
    }

    private mutating func note(_ code: String, _ seen: String, _ line: Int, _ state: State) {
        findings.append(
            Finding(
                code, .mayFail, "\(state.path) line \(line): \(seen)",
                origin: .file(path: state.path.text, line: line)))
    }

    private mutating func include(_ href: String, line: Int, _ state: inout State) throws(DeployError) {
        let place = "\(state.path) line \(line)"
        guard let path = IncludeReference(href).path(from: open[0].parent) else {
            state.missingInclude = DeployError(
                .configurationMalformed, "\(place) includes \(href), which is not a file of this machine",
                hint: "Bobbin fetches no configuration over the network: put a copy beside this file")
            return
        }
        guard LocalFileSystem.file(at: path) != nil else {
            state.missingInclude = DeployError(
                .configurationMalformed, "\(place) includes \(href), and there is no \(path)",
                hint: "A <xi:fallback/> inside the include lets it be missing")
            return
        }
        guard !open.contains(path) else {
            throw DeployError(
                .configurationMalformed,
                "\(place) includes \(path), which includes itself: \((open + [path]).map(\.text).joined(separator: " → "))"
            )
        }
        guard open.count < Self.depthLimit, filesRead < Self.fileLimit else {
            throw DeployError(
                .configurationMalformed,
                "\(place): includes are more than \(Self.depthLimit) deep or \(Self.fileLimit) in number")
        }
        try read(path)
    }
}
