import FlinkREST

/// Accumulators as Flink's client prints them (`org.apache.flink.api.common.accumulators.AccumulatorHelper`).
enum AccumulatorText {
    static func lines(_ accumulators: [Accumulator]) -> [String] {
        accumulators.sorted { $0.name < $1.name }.map { "- \($0.name) (\(valueClass($0.type))): \($0.value)" }
    }

    /// The class of the value that an accumulator's class gives; REST tells the latter alone.
    private static func valueClass(_ type: String) -> String {
        switch type {
        case "LongCounter", "LongMaximum", "LongMinimum": "java.lang.Long"
        case "IntCounter", "IntMaximum", "IntMinimum": "java.lang.Integer"
        case "DoubleCounter", "DoubleMaximum", "DoubleMinimum", "AverageAccumulator": "java.lang.Double"
        case "Histogram": "java.util.TreeMap"
        case "ListAccumulator", "SerializedListAccumulator": "java.util.ArrayList"
        default: type
        }
    }
}
