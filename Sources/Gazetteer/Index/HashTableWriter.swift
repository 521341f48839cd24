/// Writes the hash tables of an index.
enum HashTableWriter {
    /// The slots of a table in which each hash leads to its offset; a hash may occur more than once.
    static func slots(hashes: [UInt64], offsets: [UInt32]) -> [UInt8] {
        // Two thirds full: about two slots are looked at for a name that is not there.
        let count = max(1, hashes.count + hashes.count / 2)
        var slots = [UInt64](repeating: 0, count: count)
        for (hash, offset) in zip(hashes, offsets) {
            var slot = firstSlot(of: hash, count: count)
            while slots[slot] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
            slots[slot] = UInt64(offset + 1) << 32 | hash & 0xFFFF_FFFF
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * IndexFormat.Slot.size)
        for slot in slots { bytes.append(littleEndian: slot) }
        return bytes
    }

    @inline(__always)
    static func firstSlot(of hash: UInt64, count: Int) -> Int {
        Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(count)).high)
    }
}
