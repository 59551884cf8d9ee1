import HTTPServing
import Ledger

/// A request for a page by somebody who is signed in.
struct PageCall: Sendable {
    let call: ServiceCall
    let visitor: Visitor
    /// The fields of the form that was sent; none for a page that is read.
    let form: HTTPServerQuery

    var query: HTTPServerQuery { call.request.query }

    /// Whether this person may change anything.
    var mayAct: Bool { visitor.principal.has(.operator) }
}
