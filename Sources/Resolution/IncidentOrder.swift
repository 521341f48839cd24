public import Incidents

/// The order in which incidents are written, as bytes: by first day and last day, unknown last; then by place, kind,
/// and document and offset of the first source.
///
/// Bytes, so that a sort of a few incidents in memory and one of millions on disk come to the same.
public struct IncidentOrder: Comparable, Sendable {
    /// The key that incidents are sorted by, as unsigned bytes.
    public let key: [UInt8]

    /// The place of an incident in the order.
    public init(_ incident: Incident) {
        var key: [UInt8] = []
        key.reserveCapacity(80)
        Self.append(incident.date.firstDay.map { UInt64($0.dayNumber + 1_000_000) } ?? .max, to: &key)
        Self.append(incident.date.lastDay.map { UInt64($0.dayNumber + 1_000_000) } ?? .max, to: &key)
        Self.append(incident.location.place ?? incident.location.text ?? "\u{10FFFF}", to: &key)
        Self.append(incident.kind.rawValue, to: &key)
        Self.append(incident.sources.first?.document ?? "", to: &key)
        Self.append(UInt64(max(0, incident.sources.first?.start ?? 0)), to: &key)
        self.key = key
    }

    /// How many bytes at the beginning of a key stand for the first day.
    public static let dayCount = 8

    private static func append(_ number: UInt64, to key: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) { key.append(UInt8(number >> UInt64(shift) & 0xFF)) }
    }

    private static func append(_ text: String, to key: inout [UInt8]) {
        key.append(contentsOf: text.utf8)
        key.append(0)
    }

    /// Whether `a` is written before `b`.
    public static func < (a: IncidentOrder, b: IncidentOrder) -> Bool {
        a.key.lexicographicallyPrecedes(b.key)
    }
}
