/// Postal codes and newspaper abbreviations of the states of the USA, as text writes them after a town: "Long Beach,
/// CA", "Wheeling, W.Va.".
public enum StateAbbreviations {
    /// The state's name; nil when `text` is no abbreviation. Postal codes must be in capitals.
    public static func stateName(_ text: String) -> String? {
        let isPostalCode = text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        let key = NameFolding.keyString(text).filter { $0 != " " }
        return rows.first { row in
            (isPostalCode && row.code == text) || (text.utf8.count > 2 && row.abbreviations.contains(key))
        }?.name
    }

    private static let rows: [(code: String, name: String, abbreviations: [String])] = [
        ("AL", "Alabama", ["ala"]), ("AK", "Alaska", []), ("AZ", "Arizona", ["ariz"]), ("AR", "Arkansas", ["ark"]),
        ("CA", "California", ["calif"]), ("CO", "Colorado", ["colo"]), ("CT", "Connecticut", ["conn"]),
        ("DE", "Delaware", ["del"]), ("DC", "District of Columbia", ["dc"]), ("FL", "Florida", ["fla"]),
        ("GA", "Georgia", ["ga"]), ("HI", "Hawaii", []), ("ID", "Idaho", []), ("IL", "Illinois", ["ill"]),
        ("IN", "Indiana", ["ind"]), ("IA", "Iowa", []), ("KS", "Kansas", ["kan", "kans"]), ("KY", "Kentucky", ["ky"]),
        ("LA", "Louisiana", ["la"]), ("ME", "Maine", []), ("MD", "Maryland", ["md"]),
        ("MA", "Massachusetts", ["mass"]), ("MI", "Michigan", ["mich"]), ("MN", "Minnesota", ["minn"]),
        ("MS", "Mississippi", ["miss"]), ("MO", "Missouri", ["mo"]), ("MT", "Montana", ["mont"]),
        ("NE", "Nebraska", ["neb", "nebr"]), ("NV", "Nevada", ["nev"]), ("NH", "New Hampshire", ["nh"]),
        ("NJ", "New Jersey", ["nj"]), ("NM", "New Mexico", ["nm", "nmex"]), ("NY", "New York", ["ny"]),
        ("NC", "North Carolina", ["nc"]), ("ND", "North Dakota", ["nd", "ndak"]), ("OH", "Ohio", []),
        ("OK", "Oklahoma", ["okla"]), ("OR", "Oregon", ["ore", "oreg"]), ("PA", "Pennsylvania", ["pa", "penn"]),
        ("RI", "Rhode Island", ["ri"]), ("SC", "South Carolina", ["sc"]), ("SD", "South Dakota", ["sd", "sdak"]),
        ("TN", "Tennessee", ["tenn"]), ("TX", "Texas", ["tex"]), ("UT", "Utah", []), ("VT", "Vermont", ["vt"]),
        ("VA", "Virginia", ["va"]), ("WA", "Washington", ["wash"]), ("WV", "West Virginia", ["wva"]),
        ("WI", "Wisconsin", ["wis", "wisc"]), ("WY", "Wyoming", ["wyo"]),
    ]
}
