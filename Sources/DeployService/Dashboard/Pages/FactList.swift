/// Names and values.
struct FactList: Sendable {
    private let facts: [(name: String, value: String?)]
    private let code: [(name: String, value: String?)]

    /// - Parameters:
    ///   - facts: those without a value are left out.
    ///   - code: the same for words of programs.
    init(_ facts: [(String, String?)], code: [(String, String?)] = []) {
        self.facts = facts.map { (name: $0.0, value: $0.1) }
        self.code = code.map { (name: $0.0, value: $0.1) }
    }

    func html(@HTMLBuilder _ more: () -> HTML = { .empty }) -> HTML {
        tag("dl", .class("facts")) {
            for fact in facts {
                if let value = fact.value, !value.isEmpty {
                    tag("dt", text: fact.name)
                    tag("dd", text: value)
                }
            }
            for fact in code {
                if let value = fact.value {
                    tag("dt", text: fact.name)
                    tag("dd") { tag("code", text: value) }
                }
            }
            more()
        }
    }
}
