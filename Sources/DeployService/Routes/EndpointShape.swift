/// What an endpoint takes and gives: names of schemas of the API's description.
package struct EndpointShape: Sendable, Hashable {
    package struct Parameter: Sendable, Hashable {
        package let name: String
        /// What it says, in one sentence without a full stop.
        package let meaning: String
        package let schema: String
    }

    /// What the body is to be; nil where there is none.
    package var takes: String?
    /// What the answer is.
    package var gives: String
    /// Its status.
    package var status: Int
    /// Statuses of the same answer in other cases.
    package var otherStatuses: [Int]
    package var query: [Parameter]
    /// Lines of the request's head that count here.
    package var headers: [Parameter]
    /// Statuses of errors, besides those of every endpoint.
    package var refusals: [Int]

    package init(
        takes: String? = nil, gives: String, status: Int = 200, otherStatuses: [Int] = [], query: [Parameter] = [],
        headers: [Parameter] = [], refusals: [Int] = []
    ) {
        self.takes = takes
        self.gives = gives
        self.status = status
        self.otherStatuses = otherStatuses
        self.query = query
        self.headers = headers
        self.refusals = refusals
    }
}
