import Foundation
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct DivisionTableTests {
    private let directory = DataDirectory(path: Package.root.appendingPathComponent("Gazetteer").path)

    /// ISO 3166-2 of 2017-11-23 and later: Mali has ten regions and Bamako, Burkina Faso 13 regions and 45 provinces.
    @Test func theDivisionsOfACountryAreThoseOfISO() throws {
        let table = DivisionsFile(directory).value
        #expect(table.divisions(of: "ML").count == 11)
        #expect(table.divisions(of: "BF").filter { $0.parent == nil }.count == 13)
        #expect(table.divisions(of: "BF").filter { $0.parent == "BF-03" }.map(\.name) == ["Kadiogo"])
        #expect(table.divisions(of: "ML").first { $0.code == "ML-10" }?.changed == "2017-11-23")
        #expect(table.divisions(of: "XX").isEmpty)
    }

    @Test(arguments: [
        ("Gao", "ML", "ML-7"), ("Région de Gao", "ML", "ML-7"), ("Tombouctou", "ML", "ML-6"),
        ("Baviera", "DE", "DE-BY"),
        ("Bavière", "DE", "DE-BY"), ("Centre", "BF", "BF-03"),
    ])
    func aDivisionIsFoundByItsNames(_ name: String, _ country: String, _ code: String) {
        #expect(DivisionsFile(directory).value.code(ofAny: [name], in: country) == code)
    }

    /// A prefecture of Guinea has the name of the region around it.
    @Test func oneOfSeveralOfANameIsNone() {
        #expect(DivisionsFile(directory).value.code(ofAny: ["Kankan"], in: "GN") == nil)
        #expect(DivisionsFile(directory).value.code(ofAny: ["Atlantis"], in: "ML") == nil)
    }

    @Test func codesOfTheRegionsThatShipAreDivisionsOfTheirCountry() throws {
        let table = DivisionsFile(directory).value
        let known = Set(table.divisions.map(\.code))
        var (coded, all) = (0, 0)
        for code in ["ML", "BF", "NE", "NG", "CD", "SY", "GN", "US", "FR", "IN"] {
            let regions = try Region.read(directory.regionFile(country: code)).filter { $0.level == 1 }
            let codes = regions.compactMap(\.codes.iso3166)
            #expect(
                Set(codes).count == codes.count && codes.allSatisfy { $0.hasPrefix(code + "-") && known.contains($0) })
            coded += codes.count
            all += regions.count
        }
        #expect(coded * 100 >= all * 95, "\(coded) of \(all)")
    }
}
