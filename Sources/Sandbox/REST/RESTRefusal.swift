import HTTPServing
import HadoopRecords

/// Why the ResourceManager's REST API does not do what it is asked.
enum RESTRefusal: Error, Hashable, Sendable {
    case badRequest(String)
    case notFound(String)

    var response: HTTPServerResponse {
        switch self {
        case .badRequest(let message): .exception(Self.exception("BadRequestException", message), status: 400)
        case .notFound(let message): .exception(Self.exception("NotFoundException", message), status: 404)
        }
    }

    private static func exception(_ name: String, _ message: String) -> RemoteException {
        RemoteException(
            exception: name, javaClassName: "org.apache.hadoop.yarn.webapp.\(name)", message: message)
    }
}
