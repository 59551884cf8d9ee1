/// How often the tracker looks.
package struct TrackingPace: Sendable, Hashable {
    /// From one look at the ResourceManager to the next while something is on its way.
    package var young: Duration
    /// The same when all is quiet.
    package var quiet: Duration
    /// From one question to a JobManager to the next, in seconds: of an application that is on its way, and of others.
    package var youngJobManager: Double
    package var jobManager: Double
    /// How many JobManagers, and how many applications that are no longer listed, are asked for in one look.
    package var questions: Int

    package init(
        young: Duration = .seconds(1), quiet: Duration = .seconds(5), youngJobManager: Double = 1,
        jobManager: Double = 5, questions: Int = 32
    ) {
        self.young = young
        self.quiet = quiet
        self.youngJobManager = youngJobManager
        self.jobManager = jobManager
        self.questions = questions
    }
}
