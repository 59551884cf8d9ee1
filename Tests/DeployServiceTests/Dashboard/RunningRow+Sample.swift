import FoundationEssentials
import Ledger

@testable import DeployService

extension RunningRow {
    static func sample(_ name: String, state: DeploymentState = .executing) -> RunningRow {
        RunningRow(
            address: "/deployments/d-7", id: "d-7", name: name, kind: "application", cluster: "prod", queue: "etl",
            user: name, state: state, yarnState: "RUNNING", jobs: [Job(name: name, state: "RUNNING")],
            since: Date(timeIntervalSince1970: 1_795_246_195), held: Held(containers: 2, vcores: 3, memory: 2560),
            unreachableSince: nil, remark: name)
    }
}

extension Visitor {
    static let sample = Visitor(principal: Principal(name: "<airflow>", role: .operator, user: "etl"), csrf: "word")
}
