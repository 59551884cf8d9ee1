/// What a JobManager is and allows (`GET /config`).
package struct ClusterFeatures: Hashable, Sendable, Codable {
    package let flinkVersion: String
    /// Whether it takes jars and runs them (`web.submit.enable`).
    package let takesJars: Bool
    /// Whether jobs can be cancelled through it (`web.cancel.enable`).
    package let cancelsJobs: Bool

    package init(flinkVersion: String, takesJars: Bool, cancelsJobs: Bool) {
        self.flinkVersion = flinkVersion
        self.takesJars = takesJars
        self.cancelsJobs = cancelsJobs
    }
}
