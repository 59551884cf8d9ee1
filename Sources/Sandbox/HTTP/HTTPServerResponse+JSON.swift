import Diagnostics
import FoundationEssentials
import HTTPServing
import HadoopRecords

extension HTTPServerResponse {
    static func json(_ value: JSONValue, status: Int = 200, headers: HTTPServerHeaders = [:]) -> HTTPServerResponse {
        // Nothing in a value of this type cannot be written, but numbers that are none.
        let content = (try? JSONEncoder.documents().encode(value)).map { Array($0) } ?? Array("null".utf8)
        return .bytes(content, type: "application/json;charset=utf-8", status: status, headers: headers)
    }

    /// As Hadoop's daemons refuse: `{"RemoteException": ...}`.
    static func exception(_ exception: RemoteException, status: Int) -> HTTPServerResponse {
        .json(
            [
                "RemoteException": [
                    "exception": .text(exception.exception), "message": .text(exception.message ?? ""),
                    "javaClassName": .text(exception.javaClassName ?? ""),
                ]
            ], status: status)
    }
}
