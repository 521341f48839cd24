import Testing

@testable import Gazetteer

@Suite struct GeoNamesFeatureTests {
    @Test(arguments: [
        ("P", "PPL", 0, PlaceKind.village), ("P", "PPL", 5_000, .town), ("P", "PPL", 100_000, .city),
        ("P", "PPLC", 0, .capital), ("P", "PPLA2", 0, .town), ("P", "PPLX", 9_000, .quarter), ("P", "PPLQ", 0, .other),
        ("A", "ADM2", 0, .area), ("A", "ADM1H", 0, .area), ("S", "CMP", 0, .camp), ("S", "CMPRF", 0, .camp),
        ("S", "MN", 0, .mine), ("S", "MNAU", 0, .mine), ("S", "MNMT", 0, .other), ("S", "INSM", 0, .camp),
        ("S", "PSTB", 0, .border), ("T", "HLLS", 0, .hill), ("T", "MT", 0, .hill), ("T", "ISL", 0, .island),
        ("T", "DUNE", 0, .other), ("H", "WAD", 0, .wadi), ("H", "STMI", 0, .wadi), ("H", "WLL", 0, .well),
        ("H", "WTRH", 0, .well), ("H", "LKI", 0, .lake), ("H", "RSVT", 0, .other), ("L", "RESF", 0, .forest),
        ("L", "MILB", 0, .camp), ("L", "LCTY", 0, .area), ("V", "FRST", 0, .forest), ("V", "SCRB", 0, .other),
    ])
    func codesBecomeKinds(_ featureClass: String, _ code: String, _ population: Int, _ kind: PlaceKind) throws {
        let letter = try #require(featureClass.utf8.first)
        #expect(GeoNamesFeature.use(featureClass: letter, code: code, population: population) == .place(kind))
    }

    @Test func countriesAndDivisionsAreKnownAndRoadsAreNot() {
        func use(_ letter: Unicode.Scalar, _ code: String) -> GeoNamesFeature.Use {
            GeoNamesFeature.use(featureClass: UInt8(ascii: letter), code: code, population: 0)
        }
        #expect(use("A", "PCLI") == .country && use("A", "ADM1") == .division)
        #expect(use("R", "RD") == .skipped && use("U", "SMU") == .skipped && use("?", "") == .skipped)
    }
}
