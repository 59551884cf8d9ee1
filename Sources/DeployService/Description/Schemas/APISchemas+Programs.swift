extension APISchemas {
    static let program = JSONSchema.oneOf([
        .reference("JavaProgram"), .reference("PythonScript"), .reference("PythonModule"),
    ])

    static let javaProgram = JSONSchema.request(
        [.always("jar", .reference("FilePlace"), "What runs")] + common)

    static let pythonScript = JSONSchema.request(
        [.always("python", .reference("FilePlace"), "What runs"), usedJar] + common)

    static let pythonModule = JSONSchema.request(
        [.always("module", .text, "What runs: a module of files or of the environment"), usedJar] + common)

    private static let usedJar = JSONSchema.Member.maybe(
        "jar", .reference("FilePlace").orNull, "A jar that the job uses")

    private static let common: [JSONSchema.Member] = [
        .maybe("class", .text.orNull, "The main class; without one the manifest's"),
        .maybe("arguments", .list(.text).orNull, "What main gets"),
        .maybe("files", .list(.reference("FilePlace")).orNull, "Python files and folders beside the program"),
        .maybe("archives", .list(.reference("FilePlace")).orNull, "Archives beside a Python program"),
        .maybe("requirements", .reference("FilePlace").orNull, "A file that names what a Python program needs"),
        .maybe("classpaths", .list(.text).orNull, "URLs on the user's class path on every node"),
    ]
}
