/// Somebody who is signed in with a browser.
struct Visitor: Sendable, Hashable {
    let principal: Principal
    /// What its requests that change something have to carry.
    let csrf: String
}
