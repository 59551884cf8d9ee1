import Diagnostics
import HTTPServing
import HadoopRecords

/// Where faults are set and ended: `/sandbox/faults` and `/sandbox/faults/NAME`.
struct FaultRoutes: Sendable {
    let faults: Faults
    let yarn: YARN

    /// - Parameter segments: of the path below `/sandbox`.
    func respond(to request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse {
        guard segments.first == "faults", segments.count < 3 else { throw HTTPRefusal.notFound(request.rawPath) }
        guard segments.count == 2 else {
            switch request.method {
            case .get: break
            case .delete: faults.endAll()
            default: throw HTTPRefusal.methodNotAllowed(request.method, allow: [.get, .delete])
            }
            return .json(document)
        }
        guard let fault = Fault(rawValue: segments[1]) else {
            throw HTTPRefusal(404, "there is no fault \(segments[1])")
        }
        switch request.method {
        case .put where fault == .killContainer:
            guard let container = await yarn.crash(request.query["container"]) else {
                throw HTTPRefusal(404, "no such container runs")
            }
            return .json(["container": .text(container.text)])
        case .put: faults.set(fault, try setting(request.query))
        case .delete: faults.set(fault, nil)
        default: throw HTTPRefusal.methodNotAllowed(request.method, allow: [.put, .delete])
        }
        return .json(document)
    }

    private func setting(_ query: HTTPServerQuery) throws(HTTPRefusal) -> FaultSetting {
        FaultSetting(
            times: try number("times", query).map { Int(clamping: $0) }, delay: try number("delay", query) ?? 2000)
    }

    private func number(_ name: String, _ query: HTTPServerQuery) throws(HTTPRefusal) -> Int64? {
        guard let text = query[name] else { return nil }
        guard let value = Int64(text), (1...86_400_000).contains(value) else {
            throw .badRequest("\(name)=\(text) is no number from 1 to 86400000")
        }
        return value
    }

    private var document: JSONValue {
        let set = faults.all
        return .list(
            Fault.allCases.compactMap { fault in
                guard let setting = set[fault] else { return nil }
                return [
                    "name": .text(fault.rawValue), "times": setting.times.map { .integer(Int64($0)) } ?? .null,
                    "delay": .integer(setting.delay),
                ]
            })
    }
}
