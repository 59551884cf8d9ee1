import CurlHTTP
package import Diagnostics
package import HadoopRecords

extension RESTAnswer {
    /// The error of an answer that is none that this service gives: a page, or words where data was asked for.
    package func unexpected(from service: String, cause: (any Error)? = nil) -> DeployError {
        let what = isPage ? "an HTML page" : words.map { "\"\($0)\"" } ?? "an empty body"
        return DeployError(
            .unexpectedAnswer,
            "\(url.scheme)://\(url.authority) does not answer as a \(service): \(status) with \(what)",
            hint:
                "Check that the address is the \(service)'s HTTP address, and that no proxy or login stands before it",
            cause: cause, retriable: status >= 500)
    }

    /// The error of an answer that refuses, by the class of its exception or, where it has none, by its status.
    ///
    /// - Parameters:
    ///   - service: who was asked: `NameNode`.
    ///   - deed: what was asked for, to stand behind "refuses to": `write /user/me/x`.
    package func failure(from service: String, to deed: String) -> DeployError {
        guard let exception else { return failureWithoutException(from: service, to: deed) }
        let code = DeployError.Code(of: exception)
        return DeployError(
            code, "the \(service) at \(url.authority) refuses to \(deed)", hint: code.hint(service: service),
            cause: exception)
    }

    private func failureWithoutException(from service: String, to deed: String) -> DeployError {
        let quoted = words.map { ": \($0)" } ?? ""
        switch status {
        case 401:
            return DeployError(
                .notAllowed, "the \(service) at \(url.authority) asks who you are before it will \(deed)",
                hint:
                    "On a cluster with Kerberos set hadoop.security.authentication=kerberos and get a ticket with kinit"
            )
        case 403 where !isPage:
            return DeployError(.notAllowed, "the \(service) at \(url.authority) refuses to \(deed)\(quoted)")
        default: return unexpected(from: service)
        }
    }
}

extension DeployError.Code {
    /// What a service's exception means for the caller; the class decides, as a status stands for many.
    package init(of exception: RemoteException) {
        self =
            switch exception.exception {
            case "AccessControlException", "AuthorizationException", "ForbiddenException", "SecurityException",
                "AuthenticationException", "InvalidToken":
                .notAllowed
            // NameNodes of a pair in safe mode ask to be tried again.
            case "RetriableException" where exception.classes.contains("SafeModeException"): .safeMode
            case "StandbyException", "RetriableException", "ObserverRetryOnActiveException": .noActivePeer
            case "SafeModeException": .safeMode
            case "QuotaExceededException", "NSQuotaExceededException", "DSQuotaExceededException",
                "QuotaByStorageTypeExceededException", "DiskOutOfSpaceException":
                .noSpace
            case "FileNotFoundException", "NotFoundException", "ApplicationNotFoundException": .inputNotFound
            case "FileAlreadyExistsException", "PathIsNotEmptyDirectoryException", "AlreadyBeingCreatedException":
                .refusedByGuard
            case "ParentNotDirectoryException", "InvalidPathException", "PathComponentTooLongException",
                "MaxDirectoryItemsExceededException", "InvalidResourceRequestException", "BadRequestException",
                "IllegalArgumentException":
                .configurationWrong
            default: .unexpectedAnswer
            }
    }

    func hint(service: String) -> String? {
        switch self {
        case .safeMode:
            "Wait until it leaves safe mode, or see why it stays there with hdfs dfsadmin -safemode get"
        case .noSpace: "Free space, or have the quota raised; hdfs dfs -count -q -h shows quotas"
        case .noActivePeer: "Wait until a \(service) is active"
        default: nil
        }
    }
}
