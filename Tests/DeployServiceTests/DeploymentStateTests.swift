import DeployService
import HadoopRecords
import Ledger
import Testing

@Suite struct DeploymentStateTests {
    @Test(
        arguments: [
            (DeploymentStage.planned, nil, nil, DeploymentState.planned),
            (.staged, nil, nil, .staging),
            (.submitted, nil, nil, .submitting),
            (.executing, nil, nil, .executing),
            (.ended, .succeeded, .finished, .finished),
            (.ended, .killed, .finished, .cancelled),
            (.ended, .killed, .killed, .killed),
            (.ended, .undefined, .killed, .killed),
            (.ended, .failed, .finished, .failed),
            (.ended, .failed, .failed, .failed),
            (.ended, .undefined, .finished, .ended),
            (.ended, nil, nil, .ended),
            (.undone, .failed, nil, .failed),
            (.undone, .killed, nil, .cancelled),
        ] as [(DeploymentStage, FinalApplicationStatus?, YarnApplicationState?, DeploymentState)])
    func theStateFollowsYarnAndTheApplication(
        stage: DeploymentStage, final: FinalApplicationStatus?, yarn: YarnApplicationState?, state: DeploymentState
    ) {
        #expect(DeploymentState(stage, final: final, yarn: yarn) == state)
    }
}
