public import Geography
public import Incidents

/// What the user says about a table.
public struct TableOptions: Sendable {
    /// Titles of columns by what they hold; they stand above presets and guesses.
    public var columns: [EventColumn: String] = [:]
    /// Which number comes first in dates such as 04/03/2021; nil to go by the rows of the table that can be read in one
    /// way only.
    public var dateOrder: DateOrder?
    /// What the coordinates are in, as PROJ names it (`EPSG:32629`); nil for degrees on WGS 84. x stands in the column
    /// of longitudes, y in that of latitudes.
    public var coordinateSystem: String?
    /// The ISO 3166-1 alpha-2 code of a country by a code or name; nil when it is none. Asked once a name.
    public var countryCode: @Sendable (String) -> String? = { EventRecord.packed(country: $0) == 0 ? nil : $0 }
    /// Takes what rows have for a country and is none; told once a name, or more often.
    public var unknownCountry: @Sendable (String) -> Void = { _ in }
    /// The same of an ISO 3166-1 number. Other makers number countries otherwise, so that it is asked only of a column whose
    /// title says that it is ISO's.
    public var countryByNumber: @Sendable (Int) -> String? = { _ in nil }
    /// The number, from 1, of the unit of a country, by its code, that a row states; nil when there is none of the name.
    /// Asked once a name.
    public var unitNumber: @Sendable (_ country: String, _ name: String) -> Int? = { _, _ in nil }
    /// The box around a country, by its code, to notice points whose two numbers are exchanged.
    public var countryBounds: @Sendable (String) -> BoundingBox? = { _ in nil }

    /// The code of the country on whose land a point lies; nil at sea. Asked only for points whose two numbers may be
    /// exchanged.
    public var countryAt: @Sendable (Coordinate) -> String? = { _ in nil }

    /// Nothing said: all is found from the table itself.
    public init() {}
}
