import CurlHTTP
import HadoopRecords

extension HDFSPath {
    /// The path as `java.net.URI` reads it: what no URI may hold is percent-encoded, all else stands as it is.
    var uri: String {
        let encoded = PercentEncoding.encode(path, keeping: "/!$&'()*+,;=:@")
        guard let scheme else { return encoded }
        return authority.map { "\(scheme)://\($0)\(encoded)" } ?? "\(scheme):\(encoded)"
    }
}
