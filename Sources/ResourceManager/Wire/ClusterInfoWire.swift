import HadoopREST

struct ClusterInfoWire: Decodable {
    let clusterInfo: Fields

    struct Fields: Decodable {
        let startedOn: Number
        let haState: String
        let hadoopVersion: String?
        let resourceManagerVersion: String?
        let rmStateStoreName: String?
    }

    var record: ClusterInfo {
        ClusterInfo(
            clusterTimestamp: clusterInfo.startedOn.int64, haState: clusterInfo.haState,
            hadoopVersion: clusterInfo.hadoopVersion ?? "",
            resourceManagerVersion: clusterInfo.resourceManagerVersion ?? "",
            stateStoreName: clusterInfo.rmStateStoreName)
    }
}
