extension HadoopConfiguration {
    /// What stands for `${name}` and `${env.NAME}` in values.
    package struct Variables: Hashable, Sendable {
        /// Those of a JVM (`user.name`, `java.io.tmpdir`, `hadoop.log.dir`, ...); they win over the configuration's keys.
        package let systemProperties: [String: String]
        package let environment: [String: String]

        package init(systemProperties: [String: String] = [:], environment: [String: String] = [:]) {
            self.systemProperties = systemProperties
            self.environment = environment
        }

        /// The value of what stands between `${` and `}`, without the configuration's own keys.
        func value(of name: String) -> String? {
            guard name.hasPrefix("env."), name.utf8.count > 4 else { return systemProperties[name] }
            let rest = name.dropFirst(4)
            guard let dash = rest.firstIndex(of: "-") else { return environment[String(rest)] }
            // ":-" stands for an empty variable as well, "-" for an unset one only.
            let fallback = String(rest[rest.index(after: dash)...])
            if dash > rest.startIndex, rest[rest.index(before: dash)] == ":" {
                let value = environment[String(rest[..<rest.index(before: dash)])]
                return value?.isEmpty == false ? value : fallback
            }
            return environment[String(rest[..<dash])] ?? fallback
        }
    }
}
