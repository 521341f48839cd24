/// Gathers the different keys of all names, and the places that have them, while an index is built.
struct KeyCollector {
    /// The keys one after another; key `k` is `pool[starts[k]..<starts[k + 1]]`.
    private(set) var pool: [UInt8] = []
    private(set) var starts: [Int] = [0]
    private(set) var hashes: [UInt64] = []
    /// Key and posting, in the order of the postings of a key.
    private(set) var postings: [(key: UInt32, posting: UInt32)] = []
    private var slots: [UInt32] = Array(repeating: 0, count: 1 << 16)
    private var scratch: [UInt8] = []

    var count: Int { hashes.count }

    func withKey<R>(_ key: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        pool.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[starts[key]..<starts[key + 1]])) }
    }

    /// Adds the names of all places. Of the postings of one key, those of main names come first, and among equals the
    /// more prominent place.
    mutating func add(_ entries: [PlaceEntry]) {
        let order = Self.byProminence(entries)
        var mainKeys = [UInt32](repeating: .max, count: entries.count)
        for place in order {
            let name = entries[place].names[..<entries[place].nameLength]
            mainKeys[place] = add(name, place: place, ordinal: 0) ?? .max
            if entries[place].kind == .region { addBareNames(place: place, ordinal: 0) }
        }
        var lastPlace = [UInt32](repeating: .max, count: count)
        for place in order where entries[place].names.count > entries[place].nameLength {
            let names = entries[place].names.split(separator: UInt8(ascii: "|"))
            for (ordinal, name) in names.enumerated().dropFirst() {
                guard let key = fold(PlaceName.spelling(of: name)), key != mainKeys[place] else { continue }
                if Int(key) >= lastPlace.count {
                    lastPlace.append(contentsOf: repeatElement(.max, count: count - lastPlace.count))
                }
                if lastPlace[Int(key)] == UInt32(place) { continue }
                lastPlace[Int(key)] = UInt32(place)
                postings.append((key, IndexFormat.posting(place: place, name: ordinal)))
            }
        }
    }

    /// Most prominent first; an order without ties.
    private static func byProminence(_ entries: [PlaceEntry]) -> [Int] {
        // Kind, then population downwards, then number: all in one integer.
        let ranks = entries.indices.map { i in
            (UInt64(entries[i].kind.code) << 32 | UInt64(UInt32.max - entries[i].population), UInt32(i))
        }
        return ranks.sorted { $0 < $1 }.map { Int($0.1) }
    }

    private mutating func add(_ name: ArraySlice<UInt8>, place: Int, ordinal: Int) -> UInt32? {
        guard let key = fold(name) else { return nil }
        postings.append((key, IndexFormat.posting(place: place, name: ordinal)))
        return key
    }

    /// The name without "Region" and the like, if it has such a word; `scratch` holds the key.
    private mutating func addBareNames(place: Int, ordinal: Int) {
        guard let bare = AdministrativeWords.bareNames(in: scratch).first else { return }
        let key = bare.withUnsafeBufferPointer { number(of: $0) }
        postings.append((key, IndexFormat.posting(place: place, name: ordinal)))
    }

    /// The number of the key of `name`; nil when the name has no key or too long a one.
    private mutating func fold(_ name: ArraySlice<UInt8>) -> UInt32? {
        scratch.removeAll(keepingCapacity: true)
        name.withUnsafeBufferPointer { NameFolding.appendKey(of: $0, to: &scratch) }
        guard !scratch.isEmpty, scratch.count <= IndexFormat.maximumKeyLength else { return nil }
        let key = scratch
        return key.withUnsafeBufferPointer { number(of: $0) }
    }

    private mutating func number(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if count * 2 >= slots.count { grow() }
        let hash = XXHash64.hash(key)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let candidate = Int(slots[slot]) - 1
            if hashes[candidate] == hash, withKey(candidate, { $0.elementsEqual(key) }) { return UInt32(candidate) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(count + 1)
        hashes.append(hash)
        pool.append(contentsOf: key)
        starts.append(pool.count)
        return UInt32(count - 1)
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        for (key, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(key + 1)
        }
        slots = larger
    }
}
