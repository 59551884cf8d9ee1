struct FeaturesWire: Decodable {
    let version: String
    let features: Features?

    enum CodingKeys: String, CodingKey {
        case version = "flink-version"
        case features
    }

    struct Features: Decodable {
        let submit: Bool?
        let cancel: Bool?

        enum CodingKeys: String, CodingKey {
            case submit = "web-submit"
            case cancel = "web-cancel"
        }
    }

    /// What an old version does not tell of is allowed there.
    var record: ClusterFeatures {
        ClusterFeatures(
            flinkVersion: version, takesJars: features?.submit ?? true, cancelsJobs: features?.cancel ?? true)
    }
}
