/// A place on its way from the tables into the index.
struct PlaceEntry: Equatable, Sendable {
    var id: [UInt8]
    /// Separated by bars, the main one first; with the tags of languages (`PlaceName`).
    var names: [UInt8]
    /// Length of the main name without tag.
    var nameLength: Int
    /// Millionths of a degree; nil when not locatable.
    var position: (latitude: Int32, longitude: Int32)?
    var country: [UInt8]
    var admin1: [UInt8]
    var kind: PlaceKind
    var population: UInt32
    /// Metres; nil when not stated.
    var radius: UInt32?
    /// A later layer wins over an earlier one with the same id.
    var layer: Int
    /// Listed in a table made by hand.
    var isNotable = false

    static func == (a: PlaceEntry, b: PlaceEntry) -> Bool { a.id == b.id && a.layer == b.layer && a.names == b.names }

    /// Takes from an earlier layer's entry for the same place its names and what this one does not state. Settlements
    /// then rise to the kind that their people make them.
    mutating func complete(with other: PlaceEntry) {
        mergeNames(of: other)
        isNotable = isNotable || other.isNotable
        if position == nil, kind == .unlocatable, other.position != nil {
            (position, kind) = (other.position, other.kind)
        }
        if country.isEmpty { country = other.country }
        if admin1.isEmpty { admin1 = other.admin1 }
        if radius == nil { radius = other.radius }
        guard population == 0 else { return }
        population = other.population
        let settled = PlaceKind.settlement(population: Int(population))
        if kind == .village || kind == .town || kind == .city, settled.rank < kind.rank { kind = settled }
    }

    /// Adds those of `other`'s names, and languages, that are not there yet.
    mutating func mergeNames(of other: PlaceEntry) {
        if Self.hasTags(names) || Self.hasTags(other.names) {
            names = Self.distinct(names + [UInt8(ascii: "|")] + other.names)
            nameLength = Self.mainLength(in: names)
            return
        }
        var known = Set(names.split(separator: UInt8(ascii: "|")).map(Array.init))
        for name in other.names.split(separator: UInt8(ascii: "|")) where known.insert(Array(name)).inserted {
            names.append(UInt8(ascii: "|"))
            names.append(contentsOf: name)
        }
    }

    /// The bar-separated names that begin with `name`, without a repetition of it among `others`.
    static func joined(_ name: some Collection<UInt8>, _ others: some Collection<UInt8>) -> [UInt8] {
        if hasTags(name) || hasTags(others) { return distinct(Array(name) + [UInt8(ascii: "|")] + Array(others)) }
        var result = Array(name)
        for other in others.split(separator: UInt8(ascii: "|")) where !other.elementsEqual(name) {
            result.append(UInt8(ascii: "|"))
            result.append(contentsOf: other)
        }
        return result
    }

    /// False where surely no name has the tag of a language; cheap, since few tables have any.
    static func hasTags(_ names: some Sequence<UInt8>) -> Bool { names.contains(UInt8(ascii: "@")) }

    /// Length of the first of the bar-separated names without tag.
    static func mainLength(in names: [UInt8]) -> Int {
        PlaceName.spelling(of: names.prefix { $0 != UInt8(ascii: "|") }).count
    }

    /// The bar-separated names without what repeats.
    private static func distinct(_ names: [UInt8]) -> [UInt8] {
        let list = names.split(separator: UInt8(ascii: "|")).map { PlaceName(tagged: $0) }
        return Array(PlaceName.distinct(list).map(\.tagged).joined(separator: "|").utf8)
    }

    /// Sorted by id, one entry for each id: the one of the latest layer, completed with the earlier ones.
    static func merged(_ entries: [PlaceEntry]) -> [PlaceEntry] {
        let sorted = entries.sorted { a, b in
            let order = compare(a.id, b.id)
            return order != 0 ? order < 0 : a.layer > b.layer
        }
        var result: [PlaceEntry] = []
        result.reserveCapacity(sorted.count)
        for entry in sorted {
            if let last = result.last, last.id == entry.id {
                result[result.count - 1].complete(with: entry)
            } else {
                result.append(entry)
            }
        }
        return result
    }

    /// Negative, zero or positive, by the order of the bytes.
    static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
        a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in compare(a, b) } }
    }

    static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        for i in 0..<min(a.count, b.count) where a[i] != b[i] { return Int(a[i]) - Int(b[i]) }
        return a.count - b.count
    }
}

/// A line of a table, or a feature of a layer, that was left out.
public struct TableRejection: Hashable, Sendable, CustomStringConvertible {
    /// Path of the table.
    public let file: String
    /// Line in the table, from 1.
    public let line: Int
    /// What is wrong with the row.
    public let reason: String

    /// File, line and reason in one line.
    public var description: String { "\(file):\(line): \(reason)" }
}
