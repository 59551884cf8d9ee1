package import Diagnostics

extension HadoopConfiguration {
    /// Whether services ask for Kerberos tickets (`UserGroupInformation.isSecurityEnabled`).
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` where variables go too deep.
    package func isSecure() throws(DeployError) -> Bool {
        try trimmed(HadoopKey.securityAuthentication)?.lowercased() == "kerberos"
    }
}
