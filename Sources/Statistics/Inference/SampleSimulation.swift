/// What a worker of a simulation has counted, and its buffers.
struct SampleTally: Sendable {
    var atLeast: [Int]
    var atMost: [Int]
    /// The random order: numbers of elements by place.
    var order: [UInt32]
    /// Running totals of the values in that order, or the values themselves when neighbours have weights.
    var line: [Double]
    /// Slots whose own value fell into their sample.
    var ownSampled: [Int] = []

    init(_ slots: SampleSlots) {
        atLeast = Array(repeating: 0, count: slots.units.count)
        atMost = atLeast
        order = Array(repeating: 0, count: slots.elements.count)
        line = Array(repeating: 0, count: slots.places + 1)
    }

    mutating func merge(_ other: SampleTally) {
        for slot in atLeast.indices {
            atLeast[slot] += other.atLeast[slot]
            atMost[slot] += other.atMost[slot]
        }
    }
}

/// A number of replicates over the same slots, in chunks that any thread may take.
struct SampleSimulation: Sendable {
    let slots: SampleSlots
    let replicates: Range<Int>
    let seed: UInt64
    private let chunkLength: Int

    init(slots: SampleSlots, replicates: Range<Int>, seed: UInt64) {
        self.slots = slots
        self.replicates = replicates
        self.seed = seed
        // A chunk first writes the unshuffled order: with few slots, long chunks make up for that cost.
        chunkLength = min(4096, max(8, 8 * slots.elements.count / slots.draws))
    }

    var chunks: Int { (replicates.count + chunkLength - 1) / chunkLength }

    func run(_ chunk: Int, _ tally: inout SampleTally) {
        let first = replicates.lowerBound + chunk * chunkLength
        for element in tally.order.indices { tally.order[element] = UInt32(truncatingIfNeeded: element) }
        let shuffle = PartialShuffle(count: slots.elements.count, places: slots.places)
        for replicate in first..<min(first + chunkLength, replicates.upperBound) {
            if Task.isCancelled { return }
            var random = CounterRandom(seed: seed, stream: .localPermutation, replicate: replicate)
            tally.order.withUnsafeMutableBufferPointer { shuffle($0, &random) }
            if slots.weights.isEmpty { countSums(&tally) } else { countWeightedSums(&tally) }
        }
    }

    /// Compares every slot's sum with what was observed, then corrects those slots that sampled themselves.
    private func countSums(_ tally: inout SampleTally) {
        addUp(&tally)
        for run in slots.runs { compare(run, &tally) }
        for slot in tally.ownSampled { replaceOwn(slot, &tally) }
    }

    /// The running totals of the random order; notes who would sample itself.
    private func addUp(_ tally: inout SampleTally) {
        tally.ownSampled.removeAll(keepingCapacity: true)
        let (count, reach) = (slots.elements.count, UInt(slots.scheme == .conditional ? slots.largestSample : 0))
        var (total, drawn) = (0.0, 0)
        for place in 0..<slots.places {
            let element = Int(tally.order[drawn])
            // More slots than values: they come round again.
            drawn = drawn + 1 < count ? drawn + 1 : 0
            total += slots.elements[element]
            tally.line[place + 1] = total
            if UInt(bitPattern: place &- element) < reach, element < slots.units.count,
                place - element < slots.sampleSizes[element]
            {
                tally.ownSampled.append(element)
            }
        }
    }

    private func compare(_ run: SampleSlots.Run, _ tally: inout SampleTally) {
        let size = run.sampleSize
        tally.atLeast.withUnsafeMutableBufferPointer { atLeast in
            tally.atMost.withUnsafeMutableBufferPointer { atMost in
                tally.line.withUnsafeBufferPointer { line in
                    slots.low.withUnsafeBufferPointer { low in
                        slots.high.withUnsafeBufferPointer { high in
                            for slot in run.slots {
                                let sum = line[slot &+ size] - line[slot]
                                atLeast[slot] &+= sum >= low[slot] ? 1 : 0
                                atMost[slot] &+= sum <= high[slot] ? 1 : 0
                            }
                        }
                    }
                }
            }
        }
    }

    /// The sample of a slot that drew itself goes on by one place and leaves its own value out.
    private func replaceOwn(_ slot: Int, _ tally: inout SampleTally) {
        let end = slot + slots.sampleSizes[slot]
        let wrong = tally.line[end] - tally.line[slot]
        let right = tally.line[end + 1] - tally.line[slot] - slots.elements[slot]
        tally.atLeast[slot] += (right >= slots.low[slot] ? 1 : 0) - (wrong >= slots.low[slot] ? 1 : 0)
        tally.atMost[slot] += (right <= slots.high[slot] ? 1 : 0) - (wrong <= slots.high[slot] ? 1 : 0)
    }

    private func countWeightedSums(_ tally: inout SampleTally) {
        for slot in slots.units.indices {
            let sum = weightedSum(slot, tally.order)
            tally.atLeast[slot] += sum >= slots.low[slot] ? 1 : 0
            tally.atMost[slot] += sum <= slots.high[slot] ? 1 : 0
        }
    }

    private func weightedSum(_ slot: Int, _ order: [UInt32]) -> Double {
        var (sum, place) = (0.0, slot)
        for weight in slots.weightStarts[slot]..<slots.weightStarts[slot + 1] {
            var element = Int(order[place % order.count])
            if element == slot, slots.scheme == .conditional {
                place += 1
                element = Int(order[place % order.count])
            }
            sum += slots.weights[weight] * slots.elements[element]
            place += 1
        }
        return sum
    }
}
