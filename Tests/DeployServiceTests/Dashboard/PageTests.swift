import Diagnostics
import HTTPServing
import Ledger
import Testing

@testable import DeployService

@Suite struct PageTests {
    private static let nasty = "<script>alert(1)</script>"

    private func overview(_ rows: [RunningRow], _ query: String = "") throws -> String {
        let line = ClusterLine(
            name: "prod", reach: Reach(), applications: rows.count, containers: 2, vcores: 3, memory: 2560)
        return OverviewPage(
            overview: Overview(clusters: [line], rows: rows, ended: [], failedToday: 0, event: 12),
            filter: ListFilter(try HTTPServerQuery(encoded: query)), mayAct: true
        ).frame.html(.sample)
    }

    @Test func aNameThatIsMarkupStaysAText() throws {
        let page = try overview([.sample(Self.nasty)])
        #expect(!page.contains(Self.nasty))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;</a>"))
        #expect(page.contains("&lt;airflow&gt;"))
    }

    @Test func aPageLoadsNothingFromElsewhereAndRunsNothingOfItsOwn() throws {
        let page = try overview([.sample("clicks")])
        #expect(page.split(separator: "<script").count == 2)
        #expect(page.contains("<script src=\"/assets/dashboard.js\" defer=\"\"></script>"))
        #expect(!page.contains(" style=") && !page.contains(" onclick=") && !page.contains("<style"))
        #expect(!page.contains("src=\"http") && !page.contains("href=\"http"))
    }

    @Test func filtersWorkByTheAddressAlone() throws {
        let rows = [RunningRow.sample("clicks"), .sample("orders", state: .accepted)]
        #expect(try overview(rows).contains(">orders</a>"))
        let named = try overview(rows, "name=CLI")
        #expect(named.contains(">clicks</a>") && !named.contains(">orders</a>"))
        let waiting = try overview(rows, "state=accepted")
        #expect(!waiting.contains(">clicks</a>") && waiting.contains(">orders</a>"))
        #expect(try overview(rows, "kind=session").contains("None of 2 applications is like that."))
        #expect(try overview(rows, "name=%22%3E%3Cb%3E").contains("value=\"&quot;&gt;&lt;b&gt;\""))
    }

    @Test(arguments: DeploymentState.allCases) func aStateIsAWordAndAShape(_ state: DeploymentState) {
        let badge = StateBadge(state).html.markup
        #expect(badge.contains("</svg>\(state.rawValue)</span>"))
    }

    @Test func aProblemTellsNothingOfTheProgram() {
        let page = ProblemPage(DeployError(.defect, "line 12 of /srv/secret")).answer.response(nil)
        guard case .bytes(let bytes) = page.content else { return #expect(Bool(false), "no page") }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(page.status == 500)
        #expect(!text.contains("/srv/secret"))
        #expect(page.headers["Content-Security-Policy"]?.contains("default-src 'self'") == true)
    }

    @Test(arguments: [
        ("/history?state=failed", "/history?state=failed"), ("//elsewhere.example/", "/"), ("https://elsewhere", "/"),
        ("/\\elsewhere", "/"), ("/a\r\nSet-Cookie: x", "/"), ("", "/"),
    ])
    func aSignInLeadsToPagesOfThisServiceAlone(_ next: String, _ page: String) {
        #expect(SignInPage.safe(next) == page)
    }
}
