/// Builds the trees of a text's YAML documents.
struct YAMLComposer: ~Copyable {
    /// How deep sequences and mappings may lie in one another.
    static let depthLimit = 100
    /// How many nodes a document may have once its aliases are replaced: a few lines of aliases can stand for billions.
    static let sizeLimit = 200_000

    private var parser: YAMLParser
    private var anchors: [String: YAMLNode] = [:]
    private var open: Set<String> = []

    private init(_ text: [UInt8]) {
        parser = YAMLParser(text)
    }

    /// - Returns: nil for a text without a document: an empty one, or comments alone.
    /// - Throws: ``YAMLFailure``: no YAML, two documents, a key twice in one mapping, an unknown alias or one inside its own
    ///   anchor, a tag that is not of the core schema, or a limit.
    static func compose(_ text: [UInt8]) throws(YAMLFailure) -> YAMLNode? {
        let nodes = try composeAll(text, limit: 2)
        if let first = nodes.first, nodes.count > 1 {
            throw YAMLFailure(line: first.line, reason: "the file has a second document after this one")
        }
        return nodes.first
    }

    /// - Parameter limit: how many documents are read at the most.
    /// - Throws: as ``compose(_:)``, but for two documents.
    static func composeAll(_ text: [UInt8], limit: Int = .max) throws(YAMLFailure) -> [YAMLNode] {
        var composer = YAMLComposer(text)
        var nodes: [YAMLNode] = []
        while nodes.count < limit, try composer.reachesDocument() {
            composer.anchors = [:]
            nodes.append(try composer.node(try composer.parser.next(), depth: 0))
        }
        return nodes
    }

    private mutating func reachesDocument() throws(YAMLFailure) -> Bool {
        while true {
            switch try parser.next().kind {
            case .documentStart: return true
            case .streamEnd: return false
            default: continue
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
        if case .alias(let name) = event.kind { return try aliased(name, line: event.line) }
        guard depth < Self.depthLimit else {
            throw YAMLFailure(line: event.line, reason: "more than \(Self.depthLimit) levels lie in one another")
        }
        if let anchor = event.anchor { open.insert(anchor) }
        let node = YAMLNode(try content(event, depth: depth), line: event.line)
        try check(node)
        if let anchor = event.anchor {
            open.remove(anchor)
            anchors[anchor] = node
        }
        return node
    }

    private func aliased(_ name: String, line: Int) throws(YAMLFailure) -> YAMLNode {
        guard !open.contains(name) else { throw YAMLFailure(line: line, reason: "*\(name) stands inside itself") }
        guard let node = anchors[name] else {
            throw YAMLFailure(line: line, reason: "*\(name) has no anchor &\(name) before it")
        }
        return node
    }

    private mutating func content(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode.Content {
        switch event.kind {
        case .scalar(let text, let isPlain):
            guard let scalar = YAMLScalar(text, isPlain: isPlain, tag: event.tag) else { throw unfit(event) }
            return .scalar(scalar)
        case .sequenceStart:
            guard event.tag == nil || event.tag == "tag:yaml.org,2002:seq" else { throw unfit(event) }
            return .sequence(try elements(depth: depth))
        default:
            guard event.tag == nil || event.tag == "tag:yaml.org,2002:map" else { throw unfit(event) }
            return .mapping(try members(depth: depth))
        }
    }

    private mutating func elements(depth: Int) throws(YAMLFailure) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        var size = 0
        while true {
            let event = try parser.next()
            if event.kind == .other { return elements }
            let element = try node(event, depth: depth + 1)
            size += element.size
            try check(size, line: element.line)
            elements.append(element)
        }
    }

    private mutating func members(depth: Int) throws(YAMLFailure) -> [YAMLNode.Member] {
        var members: [YAMLNode.Member] = []
        var lines: [YAMLScalar: Int] = [:]
        var size = 0
        while true {
            let event = try parser.next()
            if event.kind == .other { return members }
            let key = try node(event, depth: depth + 1)
            if let scalar = key.scalar, let first = lines.updateValue(event.line, forKey: scalar) {
                throw YAMLFailure(
                    line: event.line, reason: "the key \(scalar.javaText) is set already on line \(first)")
            }
            let value = try node(try parser.next(), depth: depth + 1)
            size += key.size + value.size
            try check(size, line: value.line)
            // A key that is an alias stands where the alias does.
            members.append(.init(key: YAMLNode(key.content, line: event.line), value: value))
        }
    }

    private func check(_ node: YAMLNode) throws(YAMLFailure) {
        try check(node.size, line: node.line)
    }

    private func check(_ size: Int, line: Int) throws(YAMLFailure) {
        guard size <= Self.sizeLimit else {
            throw YAMLFailure(
                line: line, reason: "more than \(Self.sizeLimit) values, aliases counted as often as used")
        }
    }

    private func unfit(_ event: YAMLEvent) -> YAMLFailure {
        YAMLFailure(
            line: event.line, reason: "the tag \(event.tag ?? "") does not fit here or is not of YAML's core schema")
    }
}
