public import Geography

/// Which place of an index, without its contents. Only good for the index that gave it.
public struct PlaceNumber: Hashable, Sendable {
    let value: Int
}

/// Look-ups that make no `Place`: for callers that ask millions of names and need few of the answers whole.
extension PlaceIndex {
    /// Calls `body` with the places that have a name with this key of `NameFolding`, main names before others and the
    /// more prominent place first. Allocates nothing.
    public func forEachExactMatch(
        key: UnsafeBufferPointer<UInt8>, _ body: (_ number: PlaceNumber, _ match: MatchKind) -> Void
    ) {
        guard let offset = reader.entryOffset(of: key) else { return }
        let postings = reader.entry(at: offset).postings
        for position in stride(from: postings.lowerBound, to: postings.upperBound - 3, by: 4) {
            let posting = reader.bytes.load(position, as: UInt32.self)
            let place = IndexFormat.place(ofPosting: posting)
            guard place < count else { continue }
            body(PlaceNumber(value: place), IndexFormat.name(ofPosting: posting) == 0 ? .exact : .alternate)
        }
    }

    /// The whole place.
    public func place(_ number: PlaceNumber) -> Place { place(at: number.value) }

    /// nil when the place is not locatable.
    public func coordinate(_ number: PlaceNumber) -> Coordinate? { coordinate(of: number.value) }

    /// What sort of place it is.
    public func kind(_ number: PlaceNumber) -> PlaceKind {
        PlaceKind(code: reader.field(IndexFormat.Record.kind, of: number.value, as: UInt8.self))
    }

    /// 0 when unknown.
    public func population(_ number: PlaceNumber) -> Int {
        Int(reader.field(IndexFormat.Record.population, of: number.value, as: UInt32.self))
    }

    /// ISO 3166-1 alpha-2; empty when the place lies in no country.
    public func country(_ number: PlaceNumber) -> String { countryCode(of: number.value) }
}
