extension HadoopConfiguration {
    /// The key that was probably meant.
    ///
    /// - Returns: nil for a key that is known, and for one that is like none that is known.
    package static func suggestion(for key: String) -> String? {
        KnownKeys.suggestion(for: key)
    }
}
