import HadoopRecords

extension Rules {
    private static let missingClasses = ["java.lang.ClassNotFoundException", "java.lang.NoClassDefFoundError"]

    /// Whether a log may tell of a class that was not found.
    static func isOfMissingClass(_ log: String) -> Bool { missingClasses.contains(where: log.contains) }

    /// Exceptions that users of Flink often meet, by their classes.
    static let exceptions: [Rule] = [
        .exception(
            "no-execute", ["org.apache.flink.client.deployment.application.ApplicationExecutionException"],
            saying: "execute()", "main ended without having started a job",
            cure: "The program's main ended without having started a job: call execute() on its environment, and see "
                + "whether the arguments lead around it"),
        .exception(
            "system-exit", ["org.apache.flink.core.security.UserSystemExitException"], "the program calls System.exit",
            cure: "The program calls System.exit there: let main return, or throw an exception"),
        .exception(
            "python-module", ["ModuleNotFoundError", "ImportError"], "Python lacks a module",
            cure:
                "The Python that ran it has no such module: send the program's own files with -pyfs, and packages with "
                + "the environment (bobbin env pack, --env)"),
        .exception(
            "java-version", ["java.lang.UnsupportedClassVersionError"], "the nodes' Java is older than the program",
            cure:
                "The program was compiled for a newer Java than the nodes run: compile it with javac --release, or name "
                + "a newer one with containerized.master.env.JAVA_HOME and containerized.taskmanager.env.JAVA_HOME"),
        .exception(
            "class-missing", missingClasses,
            "a class is in no jar that was sent",
            cure:
                "Is the class in a jar of the class path, as bobbin explain lists it? More jars are shipped with --ship JAR",
            with: { situation in situation.jars.map { [.init("class path", $0.words)] } ?? [] }),
        .exception(
            "version-mix",
            ["java.lang.NoSuchMethodError", "java.lang.AbstractMethodError", "java.lang.IncompatibleClassChangeError"],
            "jars of versions that do not fit together",
            cure: "Was the program compiled against the version of Flink, and of each library, that runs here?"),
        .exception(
            "java-modules", ["java.lang.reflect.InaccessibleObjectException", "java.lang.IllegalAccessError"],
            "Java's modules keep a class to themselves",
            cure: "Java 16 and later open this to nobody unless told to: add --add-opens or --add-exports for it to "
                + "env.java.opts.all"),
        .exception(
            "too-few-slots", ["org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException"],
            "fewer slots than the job wants",
            cure: "There are fewer slots than the job wants: lower its parallelism (-p), or add TaskManagers"),
        .exception(
            "metaspace", ["java.lang.OutOfMemoryError"], saying: "Metaspace", "no room for classes",
            cure: "Raise jobmanager.memory.jvm-metaspace.size"),
        .exception(
            "heap", ["java.lang.OutOfMemoryError"], "no room on the JobManager's heap",
            cure: "Raise jobmanager.memory.process.size"),
    ]
}

extension Situation {
    /// An application that failed, of which nothing else is known.
    static let failed = Situation(
        .init(
            applicationID: .init(clusterTimestamp: 0, number: 0), name: "", user: "", queue: "", type: "",
            state: .failed,
            finalStatus: .failed))
}
