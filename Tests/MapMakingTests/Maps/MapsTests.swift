import Counting
import Gazetteer
import Incidents
import Intake
import Rendering
import Statistics
import Storage
import TestSupport
import Testing

@testable import MapMaking

@Suite struct MapsTests {
    private func maps(_ incidents: [Incident], _ options: MapOptions) async throws -> [String: String] {
        let products = try await Mapped(incidents, options)
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
        let products = try await Mapped(incidents(), MapOptions(products: [.density, .densitySurface]))
        #expect(products.absent == ["density-surface.svg"])
        #expect(products.remarks.first?.contains("There is no density-surface.svg:") == true)
    }

    private func published(_ id: String, _ day: String, on date: DateRange) -> Incident {
        var incident = Incident.sample(id, on: date, in: "Mopti", killed: 2)
        incident.sources[0].published = day
        return incident
    }

    @Test func theYearOfTheLatestReportIsPartial() async throws {
        let incidents = [
            published("a", "2019-02-04", on: .on(2019, 2, 3)), published("b", "2020-08-20", on: .on(2020, 2, 3)),
        ]
        let files = try await maps(incidents, MapOptions(products: [.densityByRegionAndYear, .density, .timeline]))
        let panels = try #require(files["density-by-region-and-year.svg"])
        #expect(panels.contains(">(to 20 August)</text>") && panels.contains("class=\"part frame\""))
        #expect(panels.contains("The latest report is of 20 August 2020: of 2020 no more than that part is known."))
        for map in files.values { #expect(map.contains("Latest report: 20 August 2020.")) }
        #expect(files["density.svg"]?.contains("The mean counts 2020 as a whole year.") == true)
        #expect(files["timeline.svg"]?.contains("of 2020 no more than that part is known") == true)
        // A report of the next year knows the whole of this one.
        let whole = try await maps(
            incidents + [published("c", "2021-01-05", on: .on(2020, 12, 3))], MapOptions())
        #expect(whole["density-by-region-and-year.svg"]?.contains("class=\"part") == false)
    }

    @Test func frenchMapsSayTheSame() async throws {
        let options = MapOptions(
            products: [.densityByRegionAndYear, .density], style: MapStyle(language: .french, theme: .dark))
        let files = try await maps(
            [published("a", "2019-02-04", on: .on(2019, 2, 3)), published("b", "2020-08-01", on: .on(2020, 2, 3))],
            options)
        let panels = try #require(files["density-by-region-and-year.svg"])
        #expect(
            panels.contains(">(jusqu’au 1er août)</text>") && panels.contains("Dernier article\u{a0}: 1er août 2020."))
        #expect(panels.contains("Incidents pour 10\u{202f}000\u{a0}km² par an") && panels.contains("Année partielle"))
        #expect(files["density.svg"]?.contains("La moyenne compte 2020 comme une année entière.") == true)
    }

    /// Two incidents of 2019 and one without a year, over two years.
    @Test func theWholePeriodIsAMeanOfItsYears() async throws {
        let counts = try RegionCounts(
            [
                .sample("a", on: .on(2019, 1, 1), in: "Mopti"), .sample("b", on: .on(2020, 1, 1), in: "Gao"),
                .sample("c", on: .on(2019, 2, 1), in: "Mopti"), .sample("d", on: .unknown, in: "Mopti"),
            ], in: Package.gazetteer().ground)
        let area = try #require(
            zip(counts.regions, counts.table.rows).first { $0.0.name == "Mopti" }?.1.region.area)
        // The densities are so low that the maps state them by a larger area.
        let unit = try AreaUnit(for: counts.table.positiveDensities, method: .fisherJenks, classes: 5)
        #expect(unit.squareKilometres == 10_000)
        let expected = unit.density(3 * 1000 / area / 2)
        let maps = try Maps(counts, in: Package.gazetteer().ground)
        let map = String(decoding: try #require(try maps.draw(counted: .density)), as: UTF8.self)
        let found = try #require(
            map.split(separator: "Mopti 2019–2020: ").dropFirst().first?.split(separator: " ").first)
        #expect(abs(try #require(Double(found)) - expected) < expected * 0.005)
    }

    @Test func nothingLocatedNeedsNoMap() async throws {
        let products = try await Mapped([.sample("a", on: .unknown, in: nil, nil, precision: .unknown)])
        #expect(products.counts.countries.isEmpty)
        #expect(products.files.map(\.name) == ["incidents.geojson", "regions.geojson", "density.csv"])
    }
}
