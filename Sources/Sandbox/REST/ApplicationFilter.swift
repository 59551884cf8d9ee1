import HTTPServing
import HadoopRecords

/// Which applications a list is to have: the parameters of `GET /apps`.
struct ApplicationFilter: Sendable {
    private let states: Set<YarnApplicationState>
    private let types: Set<String>
    private let tags: Set<String>
    private let user: String?
    private let name: String?
    private let queue: String?
    private let limit: Int

    /// - Throws: ``RESTRefusal`` for a state that YARN does not have.
    init(_ query: HTTPServerQuery) throws(RESTRefusal) {
        func words(_ names: String...) -> Set<String> {
            let values = names.flatMap { query.values(of: $0) }
            return Set(values.flatMap { $0.split(separator: ",") }.map { String($0) })
        }
        var states = Set<YarnApplicationState>()
        for word in words("states", "state") {
            guard let state = YarnApplicationState(rawValue: word.uppercased()) else {
                throw .badRequest("java.lang.Exception: Invalid application-state \(word)")
            }
            states.insert(state)
        }
        self.states = states
        types = Set(words("applicationTypes").map { $0.lowercased() })
        tags = Set(words("applicationTags").map { $0.lowercased() })
        user = query["user"]
        name = query["name"]
        queue = query["queue"]
        limit = query["limit"].flatMap { Int($0) } ?? .max
    }

    func select(_ records: [ApplicationRecord]) -> [ApplicationRecord] {
        Array(records.filter(isWanted).prefix(max(0, limit)))
    }

    private func isWanted(_ record: ApplicationRecord) -> Bool {
        (states.isEmpty || states.contains(record.state))
            && (types.isEmpty || types.contains(record.type.lowercased()))
            && (tags.isEmpty || !tags.isDisjoint(with: record.tags)) && user ?? record.user == record.user
            && name ?? record.name == record.name
            && (queue == nil || queue == record.queue || "root.\(queue ?? "")" == record.queue)
    }
}
