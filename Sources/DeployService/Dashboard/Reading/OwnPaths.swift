import DeployEngine
import LocalFiles

/// Folders of the service's own machine, which pages do not name.
struct OwnPaths: Sendable, Hashable {
    /// Each with what stands in its place.
    private let names: [String: String]

    /// - Parameter names: for each folder what a text has in its place.
    init(_ names: [String: String]) {
        self.names = names
    }

    init(_ service: Service) {
        var names = Dictionary(
            service.clusters.flinks.map { ($0.folder.text, "FLINK_HOME") }, uniquingKeysWith: { first, _ in first })
        names[service.spool.folder.text] = "SPOOL"
        self.init(names)
    }

    func hidden(in text: String) -> String {
        names.sorted { $0.key.count > $1.key.count }.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }
}
