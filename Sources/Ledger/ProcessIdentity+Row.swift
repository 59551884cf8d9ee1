import Diagnostics
import SQLiteStore

extension ProcessIdentity {
    /// The columns `owner_...` of a row; nil where nobody owns it.
    init?(_ row: SQLiteRow) throws(DeployError) {
        guard let pid: Int32 = try row.value("owner_pid") else { return nil }
        self.init(
            pid: pid, startTime: try row.value("owner_start_time"), host: try row.value("owner_host"),
            boot: try row.value("owner_boot"), namespace: try row.value("owner_namespace"))
    }

    /// The values of the parameters `:pid`, `:start`, `:host`, `:boot`, and `:namespace`.
    var values: [String: any SQLiteConvertible] {
        ["pid": pid, "start": startTime, "host": host, "boot": boot, "namespace": namespace]
    }
}
