public import Incidents

/// One row of an event table, reduced to what is counted: plain values, no text.
public struct EventRecord: Hashable, Sendable {
    /// Degrees on WGS 84; NaN without coordinates.
    public var longitude = Double.nan
    /// Degrees on WGS 84; NaN without coordinates.
    public var latitude = Double.nan
    /// Days since 1970-01-01 (`CalendarDate.dayNumber`).
    public var firstDay: Int32 = EventRecord.unknownDay
    /// Days since 1970-01-01; not before `firstDay`.
    public var lastDay: Int32 = EventRecord.unknownDay
    /// People killed by the lowest estimate; −1 when not stated.
    public var killedLow: Int32 = -1
    /// People killed by the best estimate; −1 when not stated.
    public var killedBest: Int32 = -1
    /// People killed by the highest estimate; −1 when not stated.
    public var killedHigh: Int32 = -1
    /// What happened.
    public var kind = IncidentKind.other
    /// How well the place is known.
    public var precision = LocationPrecision.unknown
    /// ISO 3166-1 alpha-2 in two ASCII bytes, the first in the upper one; 0 when the row does not say.
    public var country: UInt16 = 0
    /// Number of the unit that the row states among those of its country, from 1; 0 when it states none that is known.
    public var unit: UInt16 = 0
    /// Hash of the party's name, the same in every table and run (`ActorNames`); 0 for none.
    public var actor1: UInt64 = 0
    /// As `actor1`, of the other party.
    public var actor2: UInt64 = 0
    /// Line of the row's first byte, counted from 1.
    public var line: Int64 = 0
    /// Offset of the row's first byte in the unpacked table.
    public var start: Int64 = 0
    /// Offset just behind the row's last byte, without its line end.
    public var end: Int64 = 0

    /// Stands for a day that is not known.
    public static let unknownDay = Int32.min

    /// A row that states nothing.
    public init() {}

    /// Whether the row states a point.
    public var hasCoordinates: Bool { !longitude.isNaN }

    /// `country` as text: `ML`; nil when the row does not say.
    public var countryCode: String? {
        country == 0 ? nil : String(decoding: [UInt8(country >> 8), UInt8(country & 0xFF)], as: UTF8.self)
    }

    /// Two ASCII letters as `country` has them; 0 for anything else.
    public static func packed(country code: some StringProtocol) -> UInt16 {
        let bytes = Array(code.utf8)
        guard bytes.count == 2, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return 0 }
        return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    }
}
