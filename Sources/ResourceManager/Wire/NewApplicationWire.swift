import HadoopRecords

struct NewApplicationWire: Decodable {
    let applicationID: ApplicationID
    let maximumResourceCapability: ResourceWire

    enum CodingKeys: String, CodingKey {
        case applicationID = "application-id"
        case maximumResourceCapability = "maximum-resource-capability"
    }

    var record: NewApplication {
        NewApplication(
            applicationID: applicationID, maximumResourceCapability: maximumResourceCapability.record)
    }
}
