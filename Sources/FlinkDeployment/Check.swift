package import Diagnostics

/// The checks whose findings stop or warn; the raw value is the finding's code.
package enum Check: String, Hashable, Sendable, CaseIterable {
    // The cluster (protocol 1.2, in Flink's order, then what YARN itself would refuse)
    case amVCoresAboveNodes = "am-vcores-above-nodes"
    case taskManagerVCoresAboveNodes = "taskmanager-vcores-above-nodes"
    case hadoopConfigurationUnset = "hadoop-configuration-unset"
    case queueUnknown = "queue-unknown"
    case queueNotLeaf = "queue-not-leaf"
    case queueStopped = "queue-stopped"
    case queueNotAllowed = "queue-not-allowed"
    case minimumAllocation = "minimum-allocation"
    case memoryRounded = "memory-rounded"
    case amAboveMaximum = "am-above-maximum"
    case taskManagerAboveMaximum = "taskmanager-above-maximum"
    case noNode = "no-node"
    case amShare = "am-share"
    case nodeJava = "node-java"
    case noRoomNow = "no-room-now"
    case localFileSystem = "local-file-system"
    case nodeLabelUnknown = "node-label-unknown"

    // The configuration and the resources
    case hadoopClasspath = "hadoop-classpath"
    case javaModuleOptions = "java-module-options"
    case heapSmall = "heap-small"
    case bindHost = "bind-host"
    case fixedPort = "fixed-port"
    case twoLogConfigurations = "two-log-configurations"
    case noLogConfiguration = "no-log-configuration"
    case fixedClusterID = "fixed-cluster-id"
    case clusterIDNotSet = "cluster-id-not-set"
    case clusterIDOfEverybody = "cluster-id-of-everybody"
    case clusterIDInUse = "cluster-id-in-use"
    case clusterIDHasJobs = "cluster-id-has-jobs"
    case clusterIDHasResult = "cluster-id-has-result"
    case clusterIDUnseen = "cluster-id-unseen"
    case fixedJobID = "fixed-job-id"
    case attemptsWithoutState = "attempts-without-state"
    case highAvailabilityStorage = "high-availability-storage"
    case highAvailabilityIncomplete = "high-availability-incomplete"
    case submitFailedJob = "submit-failed-job"
    case providedLibAbsent = "provided-lib-absent"
    case notPublic = "not-public"
    case pythonArgument = "python-argument"
    case pythonEnvironmentWithLinks = "python-environment-with-links"
    case pythonArchiveDoubled = "python-archive-doubled"
    case pythonInterpreterShared = "python-interpreter-shared"
    case pythonFunctionsAdded = "python-functions-added"
    case pythonInterpreterCorrected = "python-interpreter-corrected"
    case pythonInterpreterUnused = "python-interpreter-unused"
    case pythonOfNodes = "python-of-nodes"
    case pythonWithoutPip = "python-without-pip"
    case pythonModuleAbsent = "python-module-absent"
    case pythonLocalFile = "python-local-file"
    case mainClassAbsent = "main-class-absent"
    case shipListLong = "ship-list-long"
    case tagRefused = "tag-refused"
    case pluginWithoutJar = "plugin-without-jar"

    /// What kind of failure it is where the finding's verdict is that the deployment fails.
    package var failure: DeployError.Code {
        switch self {
        case .amVCoresAboveNodes, .taskManagerVCoresAboveNodes, .amAboveMaximum, .taskManagerAboveMaximum:
            .aboveMaximum
        case .noNode: .clusterUnreachable
        case .queueUnknown, .queueNotLeaf, .queueStopped, .queueNotAllowed: .queueRefused
        case .pythonArgument, .pythonModuleAbsent, .pythonWithoutPip, .mainClassAbsent, .pluginWithoutJar,
            .shipListLong:
            .inputMalformed
        case .clusterIDInUse, .clusterIDHasJobs, .clusterIDHasResult: .refusedByGuard
        case .hadoopConfigurationUnset: .configurationMissing
        default: .configurationWrong
        }
    }
}

extension Finding {
    init(_ check: Check, _ verdict: Verdict, _ seen: String, hint: String? = nil, origin: Origin? = nil) {
        self.init(check.rawValue, verdict, seen, hint: hint, origin: origin)
    }

    /// The error that ends a deployment for this finding; nil where the verdict lets it go on.
    package var failure: DeployError? {
        guard verdict == .fails else { return nil }
        let place = origin.map { " (\($0))" } ?? ""
        return DeployError(Check(rawValue: code)?.failure ?? .checkFailed, seen + place, hint: hint)
    }
}
