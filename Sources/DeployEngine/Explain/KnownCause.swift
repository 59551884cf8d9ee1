/// What helps against exceptions that users of Flink often meet.
enum KnownCause {
    /// - Returns: nil for an exception that says enough itself, or of which nothing is known.
    static func hint(for cause: RootCause) -> String? {
        switch cause.className {
        // Flink throws the same class for other failures as well, and nothing but its words tells them apart.
        case "org.apache.flink.client.deployment.application.ApplicationExecutionException"
        where cause.exception.contains("execute()"):
            "The program's main ended without having started a job: call execute() on its environment, and see whether "
                + "the arguments lead around it"
        case "org.apache.flink.core.security.UserSystemExitException":
            "The program calls System.exit there: let main return, or throw an exception"
        case "ModuleNotFoundError", "ImportError":
            "The Python that ran it has no such module: send the program's own files with -pyfs, and packages with the "
                + "environment (bobbin env pack, --env)"
        case "java.lang.UnsupportedClassVersionError":
            "The program was compiled for a newer Java than the nodes run: compile it with javac --release, or name a "
                + "newer one with containerized.master.env.JAVA_HOME and containerized.taskmanager.env.JAVA_HOME"
        case "java.lang.ClassNotFoundException", "java.lang.NoClassDefFoundError":
            "Is the class in the program's jar? A jar of its own is shipped with --ship JAR"
        case "java.lang.NoSuchMethodError", "java.lang.AbstractMethodError", "java.lang.IncompatibleClassChangeError":
            "Was the program compiled against the version of Flink, and of each library, that runs here?"
        case "java.lang.reflect.InaccessibleObjectException", "java.lang.IllegalAccessError":
            "Java 16 and later open this to nobody unless told to: add --add-opens or --add-exports for it to "
                + "env.java.opts.all"
        case "org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException":
            "There are fewer slots than the job wants: lower its parallelism (-p), or add TaskManagers"
        case "java.lang.OutOfMemoryError" where cause.exception.contains("Metaspace"):
            "Raise jobmanager.memory.jvm-metaspace.size"
        case "java.lang.OutOfMemoryError": "Raise jobmanager.memory.process.size"
        default: nil
        }
    }
}
