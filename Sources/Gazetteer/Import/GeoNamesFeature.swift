/// What the feature classes and codes of GeoNames (geonames.org/export/codes.html) become here.
enum GeoNamesFeature {
    /// What to do with a row.
    enum Use: Equatable {
        case place(PlaceKind)
        /// A country or a division of the first order: the gazetteer has these with polygons, so that its names go to
        /// the region it is.
        case country
        case division
        /// Of a class that is not kept: roads, the sea bed.
        case skipped
    }

    static func use(featureClass: UInt8, code: String, population: Int) -> Use {
        switch featureClass {
        case UInt8(ascii: "P"): .place(settlement(code, population))
        case UInt8(ascii: "A"): administrative(code)
        case UInt8(ascii: "S"): .place(site(code))
        case UInt8(ascii: "T"): .place(relief(code))
        case UInt8(ascii: "H"): .place(water(code))
        case UInt8(ascii: "L"): .place(land(code))
        case UInt8(ascii: "V"): .place(begins(code, with: ["FRST", "GRV"]) ? .forest : .other)
        default: .skipped
        }
    }

    private static func settlement(_ code: String, _ population: Int) -> PlaceKind {
        switch code {
        case "PPLC": .capital
        case "PPLX": .quarter
        // Destroyed, abandoned and historical: nobody lives there.
        case "PPLW", "PPLQ", "PPLH", "PPLCH": .other
        // Seats of divisions are towns even where nobody has counted.
        case "PPLA", "PPLA2", "PPLG": PlaceKind.settlement(population: max(population, 5_000))
        default: PlaceKind.settlement(population: population)
        }
    }

    private static func administrative(_ code: String) -> Use {
        switch code {
        case "PCL", "PCLD", "PCLF", "PCLI", "PCLIX", "PCLS": .country
        case "ADM1": .division
        default: .place(.area)
        }
    }

    private static func site(_ code: String) -> PlaceKind {
        if code == "MNMT" { return .other }
        if begins(code, with: ["CMP", "INSM", "MILB"]) { return .camp }
        if begins(code, with: ["MN"]) { return .mine }
        return begins(code, with: ["BDR", "BP", "CSTM", "PSTB"]) ? .border : .other
    }

    private static func relief(_ code: String) -> PlaceKind {
        if begins(code, with: ["HLL", "MT", "PK", "MESA", "BUTE", "RDG", "MND", "UPLD", "RK"]) { return .hill }
        return begins(code, with: ["ISL", "ATOL"]) ? .island : .other
    }

    private static func water(_ code: String) -> PlaceKind {
        if begins(code, with: ["WAD", "STM"]) { return .wadi }
        if begins(code, with: ["WLL", "WTRH", "SPNG"]) { return .well }
        if code == "RSVT" { return .other }
        return begins(code, with: ["LK", "LGN", "PND", "RSV"]) ? .lake : .other
    }

    private static func land(_ code: String) -> PlaceKind {
        switch code {
        case "MILB", "NVB": .camp
        case "RESF": .forest
        case "MNA": .mine
        default: .area
        }
    }

    private static func begins(_ code: String, with prefixes: [String]) -> Bool {
        prefixes.contains { code.hasPrefix($0) }
    }
}

extension PlaceKind {
    /// The kind of a settlement by its people: `city` from 100,000, `town` from 5,000, else `village`.
    static func settlement(population: Int) -> PlaceKind {
        population >= 100_000 ? .city : population >= 5_000 ? .town : .village
    }
}
