package import DeployService
import Diagnostics
import FlinkConfiguration
package import FlinkDeployment
package import LocalFiles

/// Writes what a command line asks for as a service takes it; the files that it names are listed for their way there.
package struct WishWriter: Sendable {
    private(set) var uploads: UploadList
    private let folder: LocalPath

    package init(workingFolder: LocalPath) {
        uploads = UploadList(relativeTo: workingFolder)
        folder = workingFolder
    }

    /// - Throws: ``DeployError`` `inputNotFound` or `usage` for files that are not there or cannot be sent.
    package mutating func wish(_ request: DeploymentRequest, _ kind: Wish.Kind) async throws -> Wish {
        var wish = Wish(kind: kind)
        var configuration = Dictionary(request.dynamicProperties.map { ($0.key, $0.value) }) { $1 }
        if kind != .session { wish.program = try await program(request, &configuration) }
        if let parallelism = request.parallelism {
            configuration[FlinkOptions.parallelismDefault] = String(parallelism)
        }
        for (key, separator) in Self.fileKeys {
            guard let value = configuration[key] else { continue }
            configuration[key] = try await uploads.references(value, separator: separator)
                .joined(separator: String(separator))
        }
        wish.configuration = configuration.isEmpty ? nil : configuration.mapValues { ConfigurationText($0) }
        wish.name = request.name
        wish.queue = request.queue
        wish.tags = Self.some(request.tags)
        wish.ship = Self.some(try await references(request.shipFiles))
        wish.shipArchives = Self.some(try await references(request.shipArchives))
        wish.python = request.runsPython ? true : nil
        if let environment = request.environment { wish.environment = try await uploads.reference(environment) }
        wish.savepoint = request.savepointPath.map {
            RestoreWish(
                path: $0, allowNonRestoredState: request.allowNonRestoredState, claimMode: request.claimMode)
        }
        wish.ownClusterID = request.keepsClusterID ? true : nil
        return wish
    }

    private mutating func program(
        _ request: DeploymentRequest, _ configuration: inout [String: String]
    ) async throws -> ProgramWish {
        var program = ProgramWish()
        switch request.python {
        case .script(let script): program.python = try await uploads.reference(script)
        case .module(let module): program.module = module
        case nil: break
        }
        if let jar = request.program {
            program.jar = try await uploads.reference(jar.description)
        } else if let jar = request.jars.first {
            program.jar = try await uploads.reference(jar)
        }
        program.mainClass = request.mainClass
        program.arguments = Self.some(request.arguments)
        program.classpaths = Self.some(request.classpaths)
        program.files = try await taken(FlinkOptions.pythonFiles, from: &configuration)
        program.archives = try await taken(FlinkOptions.pythonArchives, from: &configuration)
        program.requirements = try await taken(FlinkOptions.pythonRequirements, from: &configuration)?.first
        return program
    }

    /// The files of a key that the service has a member of its own for.
    private mutating func taken(_ key: String, from configuration: inout [String: String]) async throws -> [String]? {
        guard let value = configuration.removeValue(forKey: key) else { return nil }
        return Self.some(try await uploads.references(value))
    }

    private mutating func references(_ texts: [String]) async throws -> [String] {
        var found: [String] = []
        for text in texts { found.append(try await uploads.reference(text)) }
        return found
    }

    private static func some(_ list: [String]) -> [String]? { list.isEmpty ? nil : list }

    /// Keys of Flink's that name files of the client's, and what stands between them.
    private static let fileKeys: [(key: String, separator: Character)] = [
        (FlinkOptions.jars, ";"), (FlinkOptions.shipFiles, ";"), (FlinkOptions.shipArchives, ";"),
        (FlinkOptions.flinkDistJar, ";"),
    ]
}
