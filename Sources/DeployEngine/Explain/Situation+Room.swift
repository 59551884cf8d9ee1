import HadoopRecords
import ResourceManager

extension Situation {
    /// The largest node, by memory.
    var largestNode: Resource {
        liveNodes.map(\.capability).max { $0.memory < $1.memory } ?? Resource(memory: 0, vCores: 0)
    }

    /// What the node with the most free memory has.
    var largestRoom: Resource {
        liveNodes.map(\.available).max { $0.memory < $1.memory } ?? Resource(memory: 0, vCores: 0)
    }

    /// A container that is asked for and that no node could hold if it were empty.
    var unfit: Resource? {
        guard !liveNodes.isEmpty else { return nil }
        return requests.lazy.map(\.capability).first { wanted in
            !liveNodes.contains { wanted.fits(in: $0.capability) }
        }
    }

    /// A container that is asked for and that no node has room for now.
    var crowdedOut: Resource? {
        guard !liveNodes.isEmpty else { return nil }
        return requests.lazy.map(\.capability).first { wanted in
            !liveNodes.contains { wanted.fits(in: $0.available) }
        }
    }
}

extension Resource {
    /// vcores are left aside: by default YARN does not count them (`DefaultResourceCalculator`).
    func fits(in other: Resource) -> Bool { memory <= other.memory }

    var words: String { "\(memory) MiB" }
}
