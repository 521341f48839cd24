/// Abbreviations of first-order divisions as newspapers write them, of the USA, Canada and Australia: "Pa.", "Ont.",
/// "N.S.W.".
public enum DivisionAbbreviations {
    /// A division by name, with the ISO 3166-1 alpha-2 code of its country.
    public struct Division: Hashable, Sendable {
        /// English name, or the official one where there is none.
        public let name: String
        /// ISO 3166-1 alpha-2.
        public let country: String
    }

    /// nil when `text` is no abbreviation. Codes of two letters must be in capitals.
    public static func division(_ text: String) -> Division? {
        if let state = StateAbbreviations.stateName(text) { return Division(name: state, country: "US") }
        let key = NameFolding.keyString(text).filter { $0 != " " }
        guard key.utf8.count > 2 || text.utf8.allSatisfy({ $0 == 0x2E || (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return rows.first { $0.keys.contains(key) }.map { Division(name: $0.name, country: $0.country) }
    }

    private static let rows: [(country: String, name: String, keys: [String])] = [
        ("CA", "Alberta", ["alta", "ab"]), ("CA", "British Columbia", ["bc"]), ("CA", "Manitoba", ["man", "mb"]),
        ("CA", "New Brunswick", ["nb"]), ("CA", "Newfoundland and Labrador", ["nfld", "nl"]),
        ("CA", "Nova Scotia", ["ns"]), ("CA", "Northwest Territories", ["nwt", "nt"]), ("CA", "Nunavut", ["nu"]),
        ("CA", "Ontario", ["ont", "on"]), ("CA", "Prince Edward Island", ["pei", "pe"]),
        ("CA", "Québec", ["que", "qc"]), ("CA", "Saskatchewan", ["sask", "sk"]), ("CA", "Yukon", ["yt"]),
        ("AU", "New South Wales", ["nsw"]), ("AU", "Victoria", ["vic"]), ("AU", "Queensland", ["qld"]),
        ("AU", "Tasmania", ["tas"]), ("AU", "Australian Capital Territory", ["act"]),
    ]
}
