struct AccumulatorsWire: Decodable {
    let accumulators: [Accumulator]

    enum CodingKeys: String, CodingKey {
        case accumulators = "user-task-accumulators"
    }
}
