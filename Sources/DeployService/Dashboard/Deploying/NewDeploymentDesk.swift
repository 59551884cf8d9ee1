import DeployEngine
import Diagnostics
import FlinkDeployment
import FoundationEssentials
import HTTPServing
import Ledger

/// From the form to the plan, and from there to a deployment.
struct NewDeploymentDesk: Sendable {
    let service: Service

    func answer(_ call: PageCall) async throws -> PageAnswer {
        let form = DeploymentForm(call.form)
        do {
            switch call.form["step"] {
            case "plan": return .page(try await review(form, call).frame)
            case "deploy": return .goTo("/deployments/\(try await deploy(form, call))")
            default: return .page(try await page(form, call).frame)
            }
        } catch let error as DeployError where error.code != .defect {
            let problem = ProblemDocument(error)
            return .page(try await page(form, call, problem).frame, status: problem.status)
        }
    }

    func page(
        _ form: DeploymentForm, _ call: PageCall, _ problem: ProblemDocument? = nil
    ) async throws -> NewPage {
        NewPage(
            form: form, clusters: service.clusters.clusters.map(\.name), flinks: service.clusters.versions,
            sessions: try await DashboardReader(service: service).sessions(), visitor: call.visitor, problem: problem)
    }

    /// A job has no plan of its own: it goes to a JobManager that is there.
    private func review(_ form: DeploymentForm, _ call: PageCall) async throws -> ReviewPage {
        let wish = try form.wish()
        _ = try wish.request(spool: service.spool.folder)
        let plan =
            wish.kind == .job ? nil : try await ServiceRoutes(service: service).plan(wish, call.visitor.principal)
        return ReviewPage(
            form: form, name: plan?.plan.name ?? wish.name ?? wish.programName, plan: plan,
            request: RequestText.shown(wish), key: "page-" + TokenSecret.randomDigits().prefix(24),
            visitor: call.visitor, paths: OwnPaths(service))
    }

    private func deploy(_ form: DeploymentForm, _ call: PageCall) async throws -> String {
        guard let key = call.form["key"], !key.isEmpty, key.utf8.count <= 255 else {
            throw DeployError(.usage, "the form has no key", hint: "Plan it first")
        }
        let wish = try form.wish()
        let record = try await service.deployments.begin(
            wish, body: Array(try JSONEncoder().encode(wish)), key: key, by: call.visitor.principal)
        return DeploymentName(record.id).text
    }
}
