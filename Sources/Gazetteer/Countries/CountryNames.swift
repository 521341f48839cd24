import Storage

/// Countries by everything that they are called: codes, names in English, French and Spanish, and the forms that
/// datasets write (`Congo, Dem. Rep.`, `West Bank and Gaza Strip`).
///
/// Case, accents and punctuation do not matter, nor whether the part behind a comma or in brackets stands before
/// (`Korea, Republic of`).
public struct CountryNames: Sendable {
    private let countries: [CountryInfo]
    /// Names folded, with codes.
    private let codes: [String: String]

    /// - Parameter further: names beside those of the countries, by code.
    init(_ countries: [CountryInfo], further: [(code: String, names: [String])] = []) {
        self.countries = countries
        let known = Set(countries.map(\.code))
        var codes: [String: String] = [:]
        // Codes win over names, names of the countries over further ones; of two countries the first.
        for country in countries {
            for code in [country.code, country.iso3] { codes[NameFolding.keyString(code)] = country.code }
        }
        func add(_ name: String, _ code: String) {
            for key in Self.keys(name) where codes[key] == nil { codes[key] = code }
        }
        for country in countries {
            for name in country.names + country.frenchNames { add(name, country.code) }
        }
        for row in further where known.contains(row.code) {
            for name in row.names { add(PlaceName(tagged: name).name, row.code) }
        }
        codes[""] = nil
        self.codes = codes
    }

    /// The alpha-2 code of a country given by its alpha-2 or alpha-3 code or one of its names; nil when it is none.
    public func code(of text: String) -> String? { Self.keys(text).lazy.compactMap { codes[$0] }.first }

    /// As it stands, then with what is behind a comma or in brackets put before.
    private static func keys(_ name: String) -> [String] {
        let parts = name.split(maxSplits: 1, whereSeparator: { $0 == "," || $0 == "(" })
        let whole = NameFolding.keyString(name.replacing("&", with: " and "))
        guard parts.count == 2 else { return [whole] }
        return [whole, NameFolding.keyString("\(parts[1].replacing(")", with: "")) \(parts[0])")]
    }
}

extension CountryNames {
    /// Up to three countries that may be meant by a name or code that is none, the likeliest first: "Mali (ML, MLI)".
    public func nearest(to text: String) -> [String] {
        let wanted = NameFolding.key(text)
        guard !wanted.isEmpty else { return [] }
        let byName = nearest { country in
            (country.names + country.frenchNames).compactMap { Self.distance(wanted, NameFolding.key($0)) }.min()
        }
        guard wanted.count <= 3 else { return byName }
        // Of a code one letter may be wrong, but not the first of two; the first two of three are the likeliest to be right.
        let byCode = nearest { country in
            [country.code, country.iso3].filter { !$0.isEmpty }.compactMap { code -> Int? in
                let key = NameFolding.key(code)
                guard wanted.count == 3 || key.first == wanted.first else { return nil }
                guard let distance = SpellingDistance.between(wanted, key, atMost: 1) else { return nil }
                return 2 * distance - (key.prefix(2) == wanted.prefix(2) ? 1 : 0)
            }.min()
        }
        var seen: Set<String> = []
        return Array((byCode + byName).filter { seen.insert($0).inserted }.prefix(3))
    }

    private func nearest(_ distance: (CountryInfo) -> Int?) -> [String] {
        countries.compactMap { country in distance(country).map { (distance: $0, country: country) } }
            .sorted { ($0.distance, $0.country.name) < ($1.distance, $1.country.name) }
            .prefix(3).map { Self.shown($0.country) }
    }

    private static func shown(_ country: CountryInfo) -> String {
        "\(country.name) (\(country.code)\(country.iso3.isEmpty ? "" : ", \(country.iso3)"))"
    }

    /// How far a name is from what was wanted, which may be the beginning of it; nil when it is another name.
    private static func distance(_ wanted: [UInt8], _ key: [UInt8]) -> Int? {
        if wanted.count >= 4, key.starts(with: wanted) { return 1 }
        guard wanted.count >= 4 else { return nil }
        return SpellingDistance.between(wanted, key, atMost: max(1, wanted.count / 3))
    }

    /// What to say about a name that is none: who may be meant, or what to give.
    package func advice(on text: String) -> String {
        let near = nearest(to: text)
        return near.isEmpty
            ? "give an ISO code such as ML or MLI, or a country's name"
            : "did you mean \(near.joined(separator: " or "))?"
    }
}

/// How far two names are apart in letters.
package enum SpellingDistance {
    /// The least number of letters put in, left out, changed or exchanged with the next; nil when more than `limit`.
    package static func between(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in EditDistance.alignment(a, b, limit: limit) }
        }
    }
}
