package import LocalFiles

/// Where one of a program's two outputs goes.
package enum SubprocessStream: Hashable, Sendable {
    /// To the parent, which reads it from ``ChildProcess/output`` or ``ChildProcess/errors``.
    case pipe
    /// To the end of a file, which is made where it is missing.
    case file(LocalPath)
    /// To wherever the parent's own goes.
    case inherit
    /// Nowhere.
    case discard
}
