import Diagnostics
import Threads

/// Deflates blocks on several threads, and gives them back in the order in which they came.
final class DeflatePool {
    private struct Work {
        var waiting: [(number: Int, block: DeflateBlock)] = []
        /// nil for a block that zlib had no memory for.
        var done: [Int: DeflatedBlock?] = [:]
        var isOver = false
    }

    private let work = Monitor(Work())
    private let room: Int
    private var sent = 0
    private var taken = 0

    /// - Parameters:
    ///   - level: 1 to 9.
    ///   - threads: at least 1.
    /// - Throws: ``DeployError`` `notAllowed` where the system gives no thread.
    init(level: Int, threads: Int) throws(DeployError) {
        // Enough that no thread waits while one of them is at a hard block.
        room = threads * 4
        for _ in 0..<threads {
            let started = BlockingThread.start(named: "deflate") { [work] in Self.run(work, level: level) }
            guard started else {
                work.change { $0.isOver = true }
                throw DeployError(.notAllowed, "the system gives no thread to pack with")
            }
        }
    }

    deinit {
        work.change {
            $0.isOver = true
            $0.waiting = []
        }
    }

    /// Whether a block has to be taken before another one may be sent: what bounds the memory.
    var isFull: Bool { sent - taken >= room }
    /// Whether all blocks that were sent have been taken.
    var isEmpty: Bool { sent == taken }

    func send(_ block: DeflateBlock) {
        let number = sent
        work.change { $0.waiting.append((number, block)) }
        sent += 1
    }

    /// Blocks until the oldest block is done.
    func take() throws(DeployError) -> DeflatedBlock {
        let number = taken
        let block = work.wait { $0.done.removeValue(forKey: number) }
        taken += 1
        guard let block else { throw DeployError(.noSpace, "there is no memory to pack with") }
        return block
    }

    private static func run(_ work: Monitor<Work>, level: Int) {
        let deflate = RawDeflate(level: level)
        while true {
            let next: (number: Int, block: DeflateBlock)? = work.wait { work in
                if !work.waiting.isEmpty { return .some(work.waiting.removeFirst()) }
                return work.isOver ? .some(nil) : nil
            }
            guard let (number, block) = next else { return }
            let packed = deflate.pack(block).map {
                DeflatedBlock(content: block.content, packed: $0, checksum: Checksum.of(block.content))
            }
            work.change { $0.done[number] = .some(packed) }
        }
    }
}
