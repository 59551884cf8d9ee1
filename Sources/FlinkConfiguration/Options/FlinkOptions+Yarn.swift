/// `YarnConfigOptions`.
extension FlinkOptions {
    package static let applicationID = "yarn.application.id"
    package static let applicationName = "yarn.application.name"
    package static let applicationQueue = "yarn.application.queue"
    package static let applicationPriority = "yarn.application.priority"
    package static let applicationType = "yarn.application.type"
    package static let applicationNodeLabel = "yarn.application.node-label"
    /// One text, split at commas; not a list option.
    package static let applicationTags = "yarn.tags"
    package static let applicationAttempts = "yarn.application-attempts"
    /// Milliseconds.
    package static let applicationAttemptFailuresValidityInterval =
        "yarn.application-attempt-failures-validity-interval"
    package static let applicationMasterPort = "yarn.application-master.port"
    package static let appMasterVcores = "yarn.appmaster.vcores"
    package static let vcores = "yarn.containers.vcores"
    /// Lists, both since 1.18.
    package static let viewACLs = "yarn.view.acls"
    package static let modifyACLs = "yarn.modify.acls"

    /// Before 1.15 `yarn.per-job-cluster.include-user-jar`, which is still read.
    package static let classpathIncludeUserJar = "yarn.classpath.include-user-jar"
    /// An option since 1.19, a key before.
    package static let containerStartCommandTemplate = "yarn.container-start-command-template"
    package static let flinkDistJar = "yarn.flink-dist-jar"
    package static let stagingDirectory = "yarn.staging-directory"
    package static let fileReplication = "yarn.file-replication"
    /// Lists.
    package static let shipFiles = "yarn.ship-files"
    package static let shipArchives = "yarn.ship-archives"
    package static let providedLibDirs = "yarn.provided.lib.dirs"
    package static let providedUserLibDir = "yarn.provided.usrlib.dir"
    /// A list, since 1.20.
    package static let appMasterTokenServices = "yarn.security.appmaster.delegation.token.services"
    /// The folder of the file that names a session to Flink's client; `/tmp` where it is not set.
    package static let propertiesFileLocation = "yarn.properties-file.location"
    package static let rolledLogsIncludePattern = "yarn.rolled-logs.include-pattern"
    package static let rolledLogsExcludePattern = "yarn.rolled-logs.exclude-pattern"
}

/// `SecurityOptions`.
extension FlinkOptions {
    package static let kerberosKeytab = "security.kerberos.login.keytab"
    package static let kerberosPrincipal = "security.kerberos.login.principal"
    /// A list.
    package static let kerberosFileSystems = "security.kerberos.access.hadoopFileSystems"
    package static let delegationTokensEnabled = "security.delegation.tokens.enabled"
}
