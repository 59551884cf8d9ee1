/// A path with names for the parts that vary: `/api/v1/deployments/{id}/jobs/{job}`. A last part `{path*}` stands for
/// all further segments, also for none.
package struct HTTPRoutePattern: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case literal(String)
        /// One segment that is not empty.
        case one(name: String)
        /// Any number of segments; the last part only.
        case rest(name: String)
    }

    /// As it was written.
    package let text: String
    package let parts: [Part]

    /// - Throws: ``HTTPRouteMistake`` for a path that does not start with `/`, a name that is empty or comes twice, a
    ///   brace without its other, and a `*` before the last part.
    package init(_ text: String) throws(HTTPRouteMistake) {
        self.text = text
        parts = []
    }

    /// The names of the parts that vary, in order.
    package var names: [String] {
        parts.compactMap { part in
            switch part {
            case .literal: nil
            case .one(let name), .rest(let name): name
            }
        }
    }
}
