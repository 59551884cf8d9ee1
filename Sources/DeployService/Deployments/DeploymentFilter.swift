import Diagnostics
import HTTPServing
import Ledger

/// Which deployments a list is to have.
struct DeploymentFilter: Sendable {
    private let state: DeploymentState?
    private let kind: Wish.Kind?
    private let name: String?
    private let tag: String?

    /// - Throws: ``DeployError`` `usage` for words that are no state or kind.
    init(_ call: ServiceCall) throws(DeployError) {
        let query = call.request.query
        state = try Self.word(DeploymentState.self, "state", query)
        kind = try Self.word(Wish.Kind.self, "kind", query)
        name = query["name"]
        tag = query["tag"]
    }

    func matches(_ record: DeploymentRecord, _ wish: WishRecord?) -> Bool {
        (state == nil || state == DeploymentState(record))
            && (kind == nil || kind?.rawValue == wish?.kind ?? Wish.Kind.application.rawValue)
            && (name == nil || name == record.name) && (tag == nil || Self.tags(wish).contains(tag ?? ""))
    }

    private static func tags(_ wish: WishRecord?) -> [String] {
        wish.flatMap { try? JSONReading.decode(Wish.self, from: $0.request) }?.tags ?? []
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ type: Word.Type, _ name: String, _ query: HTTPServerQuery
    ) throws(DeployError) -> Word? {
        guard let text = query[name] else { return nil }
        guard let word = Word(rawValue: text) else {
            throw DeployError(
                .usage, "\(name) is \(text), which it cannot be",
                hint: "It is one of: \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }
}
