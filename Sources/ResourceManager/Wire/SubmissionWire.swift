import HadoopRecords

/// The body of `POST /apps` (`ApplicationSubmissionContextInfo`); maps go as lists of entries, as plain objects are
/// dropped without a word.
struct SubmissionWire: Encodable {
    let applicationID: String
    let name: String
    let type: String
    let queue: String?
    let priority: Int?
    let maxAppAttempts: Int
    let attemptFailuresValidityInterval: Int64?
    let keepContainers: Bool
    let nodeLabelExpression: String?
    let tags: Tags?
    let resource: ResourceFields
    let logAggregationContext: LogAggregation?
    let amContainerSpec: Launch
    let unmanagedAM = false

    enum CodingKeys: String, CodingKey {
        case applicationID = "application-id"
        case name = "application-name"
        case type = "application-type"
        case queue
        case priority
        case maxAppAttempts = "max-app-attempts"
        case attemptFailuresValidityInterval = "attempt-failures-validity-interval"
        case keepContainers = "keep-containers-across-application-attempts"
        case nodeLabelExpression = "app-node-label-expression"
        case tags = "application-tags"
        case resource
        case logAggregationContext = "log-aggregation-context"
        case amContainerSpec = "am-container-spec"
        case unmanagedAM = "unmanaged-AM"
    }

    struct Tags: Encodable { let tag: [String] }

    struct ResourceFields: Encodable {
        let memory: Int64
        let vCores: Int
    }

    struct LogAggregation: Encodable {
        let include: String?
        let exclude: String?

        enum CodingKeys: String, CodingKey {
            case include = "rolled-log-include-pattern"
            case exclude = "rolled-log-exclude-pattern"
        }
    }

    struct Launch: Encodable {
        let localResources: Entries<Local>
        let environment: Entries<String>
        let commands: Commands
        let applicationACLs: Entries<String>?

        enum CodingKeys: String, CodingKey {
            case localResources = "local-resources"
            case environment
            case commands
            case applicationACLs = "application-acls"
        }
    }

    struct Commands: Encodable { let command: String }

    struct Local: Encodable {
        let resource: String
        let type: LocalResourceType
        let visibility: LocalResourceVisibility
        let size: Int64
        let timestamp: Int64
    }

    /// A map; its entries are in the order of their keys, so that the same context gives the same bytes.
    struct Entries<Value: Encodable>: Encodable {
        let entry: [Entry]

        struct Entry: Encodable {
            let key: String
            let value: Value
        }

        init(_ map: [String: Value]) {
            entry = map.sorted { $0.key < $1.key }.map { Entry(key: $0.key, value: $0.value) }
        }
    }
}

extension SubmissionWire {
    init(_ context: ApplicationSubmissionContext) {
        let spec = context.amContainerSpec
        applicationID = context.applicationID.description
        name = context.name
        type = context.type
        queue = context.queue
        priority = context.priority
        maxAppAttempts = context.maxAppAttempts
        attemptFailuresValidityInterval = context.attemptFailuresValidityInterval
        keepContainers = context.keepContainersAcrossApplicationAttempts
        nodeLabelExpression = context.nodeLabelExpression
        tags = context.tags.isEmpty ? nil : Tags(tag: context.tags)
        resource = ResourceFields(memory: context.resource.memory, vCores: context.resource.vCores)
        logAggregationContext = context.logAggregationContext.map {
            LogAggregation(include: $0.rolledLogsIncludePattern, exclude: $0.rolledLogsExcludePattern)
        }
        amContainerSpec = Launch(
            localResources: Entries(
                spec.localResources.mapValues {
                    Local(
                        resource: $0.resource.uri, type: $0.type, visibility: $0.visibility,
                        size: $0.size, timestamp: $0.timestamp)
                }),
            environment: Entries(spec.environment), commands: Commands(command: spec.command),
            applicationACLs: spec.applicationACLs.isEmpty ? nil : Entries(spec.applicationACLs))
    }
}
