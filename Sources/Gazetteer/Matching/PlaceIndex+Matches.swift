extension PlaceIndex {
    /// The places that a name may mean, worldwide, the best first: exact before alternate before folded, countries and
    /// regions before settlements, the more populous first. A name with a word like "Region" or "province" also
    /// finds the region without it. Empty when no place has the name.
    public func matches(_ name: String) -> [NameMatch] { matches(key: NameFolding.key(name)) }

    /// As `matches(_:)`, for a name in UTF-8.
    public func matches(_ name: some Collection<UInt8>) -> [NameMatch] { matches(key: NameFolding.key(name)) }

    /// As `matches(_:)`, without the names that agree only by the rules of spelling; faster.
    public func exactMatches(_ name: String) -> [NameMatch] { exactMatches(key: NameFolding.key(name)[...]) }

    /// As `exactMatches(_:)`, for a key of `NameFolding`.
    public func exactMatches(key: ArraySlice<UInt8>) -> [NameMatch] {
        var found = Candidates()
        key.withUnsafeBufferPointer { key in
            if let offset = reader.entryOffset(of: key) { collect(offset, folded: false, into: &found) }
        }
        return found.list.map(match)
    }

    /// As `matches(_:)`, for a key of `NameFolding`.
    public func matches(key: [UInt8]) -> [NameMatch] {
        var found = Candidates()
        key.withUnsafeBufferPointer { key in
            if let offset = reader.entryOffset(of: key) { collect(offset, folded: false, into: &found) }
            forEachLooseEntry(of: key) { collect($0, folded: true, into: &found) }
        }
        for bare in AdministrativeWords.bareNames(in: key) {
            bare.withUnsafeBufferPointer { collectRegions($0, into: &found) }
        }
        return found.list.count < 2 ? found.list.map(match) : found.list.map(match).sorted(by: NameMatch.isBetter)
    }

    /// Whether any place has a name with this key of `NameFolding`. Allocates nothing.
    public func hasName(key: UnsafeBufferPointer<UInt8>) -> Bool { reader.entryOffset(of: key) != nil }

    /// Whether any place has a name with this key of `NameFolding`. Allocates nothing.
    public func hasName(key: ArraySlice<UInt8>) -> Bool { key.withUnsafeBufferPointer { hasName(key: $0) } }

    /// Whether any place has a name that agrees with this key of `NameFolding` at least by the rules of spelling.
    /// Allocates nothing.
    public func hasLooseName(key: ArraySlice<UInt8>) -> Bool {
        key.withUnsafeBufferPointer { key in
            if hasName(key: key) { return true }
            var isFound = false
            forEachLooseEntry(of: key) { _ in isFound = true }
            return isFound
        }
    }

    /// The places found so far, by number, without repetition.
    struct Candidates {
        struct Candidate {
            var place: Int
            var match: MatchKind
            var name: Int
        }

        private(set) var list: [Candidate] = []
        private var seen: Set<Int> = []

        mutating func insert(_ posting: UInt32, _ match: MatchKind) {
            let place = IndexFormat.place(ofPosting: posting)
            // A set only pays when there are many.
            if list.count < 16 {
                if list.contains(where: { $0.place == place }) { return }
            } else {
                if seen.isEmpty { seen.formUnion(list.map(\.place)) }
                if !seen.insert(place).inserted { return }
            }
            list.append(Candidate(place: place, match: match, name: IndexFormat.name(ofPosting: posting)))
        }
    }

    func collect(
        _ offset: Int, folded: Bool, into found: inout Candidates, where accept: (Int) -> Bool = { _ in true }
    ) {
        let postings = reader.entry(at: offset).postings
        for position in stride(from: postings.lowerBound, to: postings.upperBound - 3, by: 4) {
            let posting = reader.bytes.load(position, as: UInt32.self)
            let (place, name) = (IndexFormat.place(ofPosting: posting), IndexFormat.name(ofPosting: posting))
            guard place < count, accept(place) else { continue }
            found.insert(posting, folded ? .folded : name == 0 ? .exact : .alternate)
        }
    }

    private func collectRegions(_ key: UnsafeBufferPointer<UInt8>, into found: inout Candidates) {
        let isRegion = { (place: Int) in
            reader.field(IndexFormat.Record.kind, of: place, as: UInt8.self) == PlaceKind.region.code
        }
        if let offset = reader.entryOffset(of: key) { collect(offset, folded: false, into: &found, where: isRegion) }
        forEachLooseEntry(of: key) { collect($0, folded: true, into: &found, where: isRegion) }
    }

    /// Calls `body` with the offset of each entry whose key has the same loose key.
    private func forEachLooseEntry(of key: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * LooseFolding.maximumLength) { buffer in
            let mine = UnsafeMutableBufferPointer(rebasing: buffer[..<LooseFolding.maximumLength])
            let other = UnsafeMutableBufferPointer(rebasing: buffer[LooseFolding.maximumLength...])
            let length = LooseFolding.shared.fold(key, into: mine)
            guard length >= LooseKeys.minimumLength else { return }
            let loose = UnsafeBufferPointer(rebasing: mine[..<length])
            _ = reader.firstEntry(hash: XXHash64.hash(loose), in: .looseSlots) { offset in
                let entryKey = reader.bytes.slice(reader.entry(at: offset).key)
                let otherLength = LooseFolding.shared.fold(entryKey, into: other)
                if otherLength == length, other[..<length].elementsEqual(loose) { body(offset) }
                return false
            }
        }
    }

    func match(_ candidate: Candidates.Candidate) -> NameMatch {
        let place = place(at: candidate.place)
        return NameMatch(
            place: place, match: candidate.match,
            matchedName: candidate.name == 0 ? place.name : name(candidate.name, of: candidate.place))
    }

    /// The name with that number in the list.
    private func name(_ number: Int, of place: Int) -> String {
        let names = reader.text(of: place).names
        var (position, end) = (names.lowerBound, names.lowerBound)
        for _ in 0...number {
            position = end == names.lowerBound ? end : end + 1
            end = position
            while end < names.upperBound, reader.bytes.byte(end) != UInt8(ascii: "|") { end += 1 }
        }
        return PlaceName(tagged: reader.bytes.slice(position..<max(position, end))).name
    }
}
