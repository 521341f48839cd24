import Gazetteer
import Incidents
import Rendering
import Statistics
import Testing

@testable import IncidentMapper

@Suite struct MapsTests {
    private func maps(_ incidents: [Incident], _ options: MapOptions) async throws -> [String: String] {
        let products = try await Package.mapper().products(of: incidents, options: options)
        return Dictionary(
            uniqueKeysWithValues: products.files.filter { $0.name.hasSuffix(".svg") }.map {
                ($0.name, String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    private func incidents() -> [Incident] {
        (0..<6).map { .sample("Riverton \($0)", on: .on(2019 + $0 % 2, 2, 3), in: "Mopti", killed: $0) }
    }

    @Test func onlyTheMapsAskedForAreDrawn() async throws {
        let standard = try await maps(incidents(), MapOptions())
        #expect(Set(standard.keys) == ["density-by-region-and-year.svg", "incidents.svg"])
        let one = try await maps(incidents(), MapOptions(products: [.timeline]))
        #expect(Set(one.keys) == ["timeline.svg"])
    }

    @Test func theUsersWordsStandInPlaceOfTheMapsOwn() async throws {
        var options = MapOptions(products: [.density, .timeline])
        (options.title, options.subtitle, options.source) = ("A title", "A subtitle", "A source")
        for map in try await maps(incidents(), options).values {
            #expect(map.contains(">A title</text>") && map.contains("A subtitle") && map.contains("A source"))
            #expect(!map.contains("GeoNames"))
        }
    }

    @Test func frenchTitlesNameCountriesInFrench() async throws {
        let options = MapOptions(products: [.density], style: MapStyle(language: .french))
        let map = try #require(try await maps(incidents(), options)["density.svg"])
        #expect(map.contains("Densité des incidents par région\u{a0}: Mali"))
        #expect(map.contains("MAURITANIE") && !map.contains("MAURITANIA"))
        #expect(map.contains("lang=\"fr\""))
    }

    /// All samples lie at one point: no density can be told from them, and the run says so.
    @Test func aSurfaceOfOnePlaceIsLeftOutWithTheReason() async throws {
        let products = try await Package.mapper().products(
            of: incidents(), options: MapOptions(products: [.density, .densitySurface]))
        #expect(products.absent == ["density-surface.svg"])
        #expect(products.summary(documents: 1, folder: "x").contains("There is no density-surface.svg:"))
    }

    /// Two incidents of 2019 and one without a year, over two years.
    @Test func theWholePeriodIsAMeanOfItsYears() async throws {
        let counts = try RegionCounts(
            [
                .sample("a", on: .on(2019, 1, 1), in: "Mopti"), .sample("b", on: .on(2020, 1, 1), in: "Gao"),
                .sample("c", on: .on(2019, 2, 1), in: "Mopti"), .sample("d", on: .unknown, in: "Mopti"),
            ], Package.gazetteer())
        let area = try #require(
            zip(counts.regions, counts.table.rows).first { $0.0.name == "Mopti" }?.1.region.area)
        let expected = 3 * 1000 / area / 2
        let maps = try Maps(counts, in: Package.gazetteer().ground)
        let map = String(decoding: try #require(try maps.draw(counted: .density)), as: UTF8.self)
        let found = try #require(
            map.split(separator: "Mopti 2019–2020: ").dropFirst().first?.split(separator: " ").first)
        #expect(abs(try #require(Double(found)) - expected) < expected * 0.005)
    }
}
