import Synchronization

/// Tells the first call from all later ones.
final class Once: Sendable {
    private let called = Atomic(false)

    func first() -> Bool {
        !called.exchange(true, ordering: .relaxed)
    }
}
