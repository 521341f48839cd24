/// Incidents counted by place, period and category in one pass: a hash table of sums.
///
/// Places and categories are the caller's numbers. Tallies of parts of a corpus add up to the tally of the whole,
/// whatever the parts and their order. The memory is about 60 bytes a cell that holds anything.
public struct Tally: Sendable {
    /// What is counted apart.
    public struct Key: Hashable, Sendable {
        /// The number of the place.
        public var place: UInt32
        /// When the incidents were.
        public var period: Period
        /// The number of the category.
        public var category: UInt32

        /// The key of a cell.
        @inlinable
        public init(place: UInt32, period: Period, category: UInt32) {
            self.place = place
            self.period = period
            self.category = category
        }
    }

    /// The cells in the order in which they were first met.
    public private(set) var cells: [(key: Key, sums: TallySums)] = []
    /// Open addressing: the number of a cell plus one, 0 for none. A power of two, at most half full.
    private var slots: [Int32]

    /// An empty tally.
    public init() { slots = Array(repeating: 0, count: 64) }

    /// Adds to the cell of `key`.
    public mutating func add(_ sums: TallySums, to key: Key) {
        let slot = slot(of: key)
        if slots[slot] > 0 {
            cells[Int(slots[slot]) - 1].sums += sums
            return
        }
        cells.append((key, sums))
        slots[slot] = Int32(cells.count)
        if cells.count * 2 > slots.count { grow() }
    }

    /// Adds all of another tally whose numbers mean the same.
    public mutating func merge(_ other: Tally) {
        for cell in other.cells { add(cell.sums, to: cell.key) }
    }

    private func slot(of key: Key) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
        while slots[slot] > 0, cells[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in cells.indices {
            let slot = slot(of: cells[number].key)
            slots[slot] = Int32(number + 1)
        }
    }

    /// Multiplies and folds, so that each bit of the key reaches the low bits (the finaliser of SplitMix64: Steele, Lea
    /// & Flood, "Fast splittable pseudorandom number generators", 2014).
    private static func hash(_ key: Key) -> UInt64 {
        var h = UInt64(key.place) << 32 | UInt64(UInt32(bitPattern: key.period.code))
        h ^= UInt64(key.category) &* 0x9E37_79B9_7F4A_7C15
        h = (h ^ (h >> 30)) &* 0xBF58_476D_1CE4_E5B9
        h = (h ^ (h >> 27)) &* 0x94D0_49BB_1331_11EB
        return h ^ (h >> 31)
    }
}
