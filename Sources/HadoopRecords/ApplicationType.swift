/// What applications call themselves to YARN.
package enum ApplicationType {
    /// Flink's own (`YarnClusterDescriptor`), unless `yarn.application.type` says otherwise; the ResourceManager's queries
    /// take it without regard to case.
    package static let flink = "Apache Flink"
}
