import Glibc

/// The properties of a JVM that values in Hadoop's files refer to.
enum JavaSystemProperties {
    /// As a JVM of this user would have them, with those that Hadoop's scripts set from variables.
    static func ofThisProcess(_ environment: [String: String]) -> [String: String] {
        var properties = ["java.io.tmpdir": "/tmp", "os.name": "Linux", "file.separator": "/", "path.separator": ":"]
        if let user = user() {
            properties["user.name"] = user.name
            properties["user.home"] = user.home
        }
        let variables = [
            "hadoop.log.dir": "HADOOP_LOG_DIR", "yarn.log.dir": "HADOOP_LOG_DIR", "hadoop.home.dir": "HADOOP_HOME",
            "hadoop.id.str": "HADOOP_IDENT_STRING",
        ]
        for (property, variable) in variables {
            if let value = environment[variable], !value.isEmpty { properties[property] = value }
        }
        return properties
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    private static func user() -> (name: String, home: String)? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { buffer in
            guard let start = buffer.baseAddress,
                getpwuid_r(geteuid(), &entry, start, buffer.count, &found) == 0, let found
            else { return nil }
            return (text(found.pointee.pw_name), text(found.pointee.pw_dir))
        }
    }
}
