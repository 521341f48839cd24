extension PlaceIndex {
    /// How many edits a loose key of that length may be away: none below 4 letters, 1 up to 6, 2 beyond.
    static func editLimit(length: Int) -> Int { length < 4 ? 0 : length <= 6 ? 1 : 2 }

    /// Places in `countries` whose name differs from `name` by few edits, counted between the loose keys, which must
    /// begin with the same letter. The nearest first, then as in `matches(_:)`. Those that `matches(_:)` finds are not
    /// among them.
    public func fuzzyMatches(_ name: String, countries: Set<String>) -> [NameMatch] {
        let key = NameFolding.key(name)
        let loose = LooseFolding.shared.key(key)
        let limit = Self.editLimit(length: loose.count)
        guard limit > 0, !countries.isEmpty, loose.count <= 100 else { return [] }
        var found: [(distance: Int, candidates: Candidates)] = (1...limit).map { ($0, Candidates()) }
        for country in countries.sorted() {
            let code = Array(country.utf8)
            guard code.count == 2 else { continue }
            let prefix = UInt32(code[0]) << 24 | UInt32(code[1]) << 16 | UInt32(loose[0]) << 8
            let letters = UInt16(code[0]) | UInt16(code[1]) << 8
            forEachNearEntry(loose, bucket: prefix, limit: limit) { offset, distance in
                guard isSpelledLike(key, offset) else { return }
                collect(offset, folded: true, into: &found[distance - 1].candidates) { place in
                    reader.field(IndexFormat.Record.country, of: place, as: UInt16.self) == letters
                }
            }
        }
        return ranked(found.map(\.candidates), without: Set(matches(key: key).map(\.place)))
    }

    /// Whether the names themselves differ by no more than a third of their letters: the rules of spelling make
    /// "Copperhill" and "Collierville" much alike.
    private func isSpelledLike(_ key: [UInt8], _ offset: Int) -> Bool {
        let other = reader.bytes.slice(reader.entry(at: offset).key)
        return key.withUnsafeBufferPointer { EditDistance.alignment($0, other, limit: max(2, $0.count / 3)) != nil }
    }

    /// One list of matches out of those at distance 1, 2, ….
    private func ranked(_ byDistance: [Candidates], without known: Set<Place>) -> [NameMatch] {
        var result: [NameMatch] = []
        var seen = known
        for candidates in byDistance {
            let matches = candidates.list.map { candidate in
                var match = match(candidate)
                match.match = .fuzzy
                return match
            }
            for match in matches.sorted(by: NameMatch.isBetter) where seen.insert(match.place).inserted {
                result.append(match)
            }
        }
        return result
    }

    /// Calls `body` with the entries of a country and first letter whose loose key is 1 to `limit` edits away.
    private func forEachNearEntry(_ loose: [UInt8], bucket: UInt32, limit: Int, _ body: (Int, Int) -> Void) {
        let (low, high) = (max(1, loose.count - limit), min(255, loose.count + limit))
        let list = reader.range(.bucketEntries)
        let first = bucketStart(bucket | UInt32(low))
        let end = bucketStart(bucket | UInt32(high) + 1)
        guard first < end else { return }
        loose.withUnsafeBufferPointer { mine in
            let letters = LooseKeys.letterSet(of: mine)
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: LooseFolding.maximumLength) { buffer in
                for i in first..<end {
                    let entry = list.lowerBound + i * IndexFormat.BucketEntry.size
                    let others = reader.bytes.load(entry + IndexFormat.BucketEntry.letters, as: UInt32.self)
                    guard (letters & ~others).nonzeroBitCount <= limit, (others & ~letters).nonzeroBitCount <= limit
                    else { continue }
                    let offset = Int(reader.bytes.load(entry, as: UInt32.self))
                    let key = reader.bytes.slice(reader.entry(at: offset).key)
                    let length = LooseFolding.shared.fold(key, into: buffer)
                    let other = UnsafeBufferPointer(rebasing: buffer[..<length])
                    if let distance = EditDistance.alignment(mine, other, limit: limit), distance > 0 {
                        body(offset, distance)
                    }
                }
            }
        }
    }

    /// Number of the first entry of the first bucket that is not before `bucket`.
    private func bucketStart(_ bucket: UInt32) -> Int {
        let table = reader.range(.buckets)
        func value(_ i: Int) -> UInt64 {
            reader.bytes.load(table.lowerBound + i * IndexFormat.Bucket.size, as: UInt64.self)
        }
        var (low, high) = (0, table.count / IndexFormat.Bucket.size)
        while low < high {
            let middle = (low + high) / 2
            if UInt32(truncatingIfNeeded: value(middle)) < bucket { low = middle + 1 } else { high = middle }
        }
        guard low < table.count / IndexFormat.Bucket.size else { return 0 }
        return min(Int(value(low) >> 32), reader.range(.bucketEntries).count / IndexFormat.BucketEntry.size)
    }
}
