import Gazetteer
import Statistics
import Tables

/// A place that is counted in as one number, so that a million rows are counted without a string.
///
/// A country's code takes the upper 16 bits as two ASCII letters, the number of the region among the country's units
/// the lower ones.
package struct PlaceCode: Hashable, Sendable {
    let value: UInt32

    static let unlocated = PlaceCode(value: 0)
    static let outside = PlaceCode(value: 1)
    private static let noRegion: UInt32 = 0xFFFF
    private static let inNone: UInt32 = 0xFFFE

    init(value: UInt32) { self.value = value }

    /// A country, packed as in `EventRecord`, without a region; 0 is unlocated.
    package init(country: UInt16) { value = country == 0 ? 0 : UInt32(country) << 16 | Self.noRegion }

    init(country: UInt16, region: Int) { value = UInt32(country) << 16 | UInt32(region) }

    /// Located in a country, or in none when that is 0, and in none of the regions.
    init(outsideRegionsOf country: UInt16) {
        self = country == 0 ? .outside : PlaceCode(value: UInt32(country) << 16 | Self.inNone)
    }

    /// The packed country; 0 for none.
    var country: UInt16 { UInt16(value >> 16) }

    /// The number of the region among the country's units.
    var region: Int? { country == 0 || value & 0xFFFF >= Self.inNone ? nil : Int(value & 0xFFFF) }

    /// ISO 3166-1 alpha-2; nil for none.
    package var countryCode: String? {
        country == 0 ? nil : String(decoding: [UInt8(country >> 8), UInt8(country & 0xFF)], as: UTF8.self)
    }

    /// The place under names that mean the same in every run.
    func place(in ground: RegionAccess) -> TallyPlace {
        if self == .unlocated { return .unlocated }
        guard let code = countryCode else { return .outside }
        if value & 0xFFFF == Self.inNone { return .outsideRegions(of: code) }
        let units = ground.units(of: code)
        guard let region, units.indices.contains(region) else { return .country(code) }
        return .region(country: code, id: units[region].id)
    }
}
