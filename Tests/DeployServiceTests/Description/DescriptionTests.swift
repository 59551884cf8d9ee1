import CurlHTTP
import Diagnostics
import FoundationEssentials
import Ledger
import LocalFiles
import TestSupport
import Testing

@testable import DeployService

@Suite struct DescriptionTests {
    private static let begin = "<!-- requests: made from DeployService/Routes -->\n"
    private static let end = "<!-- end of requests -->"

    private static func description() async throws -> APIDescription {
        try await withTemporaryFolder { folder in
            let ledger = try await Ledger(at: folder.path / "ledger.db")
            let service = try await TestService.make(in: folder.path, ledger: ledger)
            return APIDescription(try ServiceRoutes(service: service).routes())
        }
    }

    /// To renew the page after a change of routes or schemas: `RENEW_PAGES=1 swift test --filter DescriptionTests`.
    @Test func thePageHoldsTheRoutes() async throws {
        let path = RepositoryRoot.path / "docs/api.md"
        let page = String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
        let start = try #require(page.firstRange(of: Self.begin)).upperBound
        let stop = try #require(page[start...].firstRange(of: Self.end)).lowerBound
        let text = "\n\(APIPage(try await Self.description()).text)"
        if ProcessInfo.processInfo.environment["RENEW_PAGES"] != nil {
            try Data((page[..<start] + text + page[stop...]).utf8).write(to: URL(filePath: path.text))
            return
        }
        #expect(page[start..<stop] == text)
    }

    @Test func everySchemaThatIsNamedIsThere() async throws {
        let description = try await Self.description()
        var named: Set<String> = []
        Self.collect(description.json, into: &named)
        for name in named.filter({ $0.hasPrefix("#/components/schemas/") }) {
            #expect(APISchemas.schema(String(name.dropFirst("#/components/schemas/".count))) != nil, "\(name)")
        }
        let ids = description.operations.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func everySchemaIsUsed() async throws {
        var named: Set<String> = []
        Self.collect(try await Self.description().json, into: &named)
        // Told in words, since the description has no place for what a stream holds.
        let inStreams: Set = ["Event"]
        for schema in APISchemas.all where !inStreams.contains(schema.name) {
            #expect(named.contains("#/components/schemas/\(schema.name)"), "\(schema.name)")
        }
    }

    @Test func theServiceAnswersItsDescription() async throws {
        try await TestService.run { service in
            let response = try await service.ask(.get, "/openapi.json")
            #expect(response.status == 200)
            let json = try JSONDecoder().decode(JSONValue.self, from: Data(response.body))
            guard case .object(let members) = json else { throw DecodingFailure() }
            #expect(members["openapi"] == .text("3.1.1"))
        }
    }

    private struct DecodingFailure: Error {}

    private static func collect(_ json: JSONValue, into named: inout Set<String>) {
        switch json {
        case .object(let members):
            if case .text(let name)? = members["$ref"] { named.insert(name) }
            for member in members.values { collect(member, into: &named) }
        case .list(let values): for value in values { collect(value, into: &named) }
        default: break
        }
    }
}
