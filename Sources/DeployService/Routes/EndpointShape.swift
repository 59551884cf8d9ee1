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
    package var query: [Parameter]
    /// Statuses of errors, besides those of every endpoint.
    package var refusals: [Int]

    package init(
        takes: String? = nil, gives: String, status: Int = 200, query: [Parameter] = [], refusals: [Int] = []
    ) {
        self.takes = takes
        self.gives = gives
        self.status = status
        self.query = query
        self.refusals = refusals
    }
}
