import Counting
import Foundation
import Gazetteer
import GeoJSON
import Geography
import Incidents
import Intake
import Statistics
import Storage
import TestSupport
import Testing

@testable import MapMaking

@Suite struct DensityRunTests {
    private static let header = "event_id,event_date,latitude,longitude,fatalities\n"
    private static let rows = [
        "1,2019-03-04,14.5,-4.2,3", "2,2019-11-30,14.5,-4.2,0", "3,2021-01-01,14.6,-4.3,12",
        "4,2021-02-01,16.27,-0.04,1",
        "5,2021-02-01,13.5,2.1,8", "6,2021-02-01,2,-1,1",
    ]

    private func table(_ rows: [String] = rows) -> String { Self.header + rows.joined(separator: "\n") + "\n" }

    private func run(_ change: (inout DensityOptions) -> Void = { _ in }) throws -> DensityRun {
        var options = DensityOptions()
        options.reading.tables.workers = 2
        options.filter.countries = ["ML"]
        change(&options)
        return DensityRun(try Package.gazetteer().ground, options: options)
    }

    private func tally(_ run: DensityRun, _ inputs: [String]) async throws -> DensityRun.Counted {
        try await run.count(InputFiles(inputs)) {
            Issue.record("a table needs no gazetteer")
            return try Package.gazetteer()
        }
    }

    /// Counts and the files made of them.
    private struct Products {
        let result: DensityResult
        let files: [NamedFile]

        var counts: RegionCounts { result.counts }
    }

    private func products(
        _ run: DensityRun, _ counted: DensityRun.Counted, maps: [MapProduct] = MapProduct.standard,
        simplification: Double? = nil
    ) throws -> Products {
        try products(run, run.result(of: counted), maps, simplification)
    }

    private func products(
        _ run: DensityRun, _ result: DensityResult, _ maps: [MapProduct] = MapProduct.standard,
        _ simplification: Double? = nil
    ) throws -> Products {
        let maker = MapMaker(run.ground, options: MapOptions(products: maps))
        return Products(result: result, files: try maker.files(of: result, simplification: simplification).files)
    }

    private func text(_ products: Products, _ name: String) throws -> String {
        String(decoding: try #require(products.files.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test func aTableBecomesCountsByRegionAndYear() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let run = try run()
        let result = try await tally(run, [path])
        #expect(result.diagnostics.rejections.isEmpty)
        #expect(result.inputs == InputCounts(tables: 1, rows: 6))
        let products = try self.products(run, result)
        #expect(products.files.map(\.name) == ["regions.geojson", "density.csv", "density-by-region-and-year.svg"])
        let csv = try text(products, "density.csv").split(separator: "\n").map(String.init)
        #expect(
            csv[0]
                == "region,country,country_iso3,year,incidents,killed_low,killed_best,killed_high,area_km2,density,unlocated,killed_unstated"
        )
        let mopti = csv.filter { $0.hasPrefix("Mopti,") }
        #expect(
            mopti.map { $0.split(separator: ",").prefix(8).joined(separator: ",") } == [
                "Mopti,ML,MLI,2019,2,3,3,3", "Mopti,ML,MLI,2020,0,0,0,0", "Mopti,ML,MLI,2021,1,12,12,12",
            ])
        // Nine regions, three years.
        #expect(csv.count == 1 + 27)
        #expect(products.counts.outside == 2)
        #expect(products.counts.counted == 4 && products.counts.total == 6)
    }

    @Test func partsOfACorpusAddUpToTheWhole() async throws {
        let folder = try TemporaryFolder()
        let whole = try folder.write("whole.csv", table())
        let parts = try [0..<2, 2..<5, 5..<6].enumerated().map {
            try folder.write("\($0).csv", table(Array(Self.rows[$1])))
        }
        // Events that two parts tell alike would be matched.
        let run = try run { $0.reading.tables.merges = false }
        let all = try await tally(run, [whole])
        // Rows of one dataset in parts are not matched.
        let apart = try self.run { $0.reading.tables.merges = false }
        let together = try await tally(apart, parts)
        #expect(together.tally == all.tally)
        var files: [NamedFile] = []
        for part in parts { files.append(NamedFile(part, run.partial(try await tally(run, [part])).bytes)) }
        for order in [[0, 1, 2], [2, 0, 1]] {
            let sum = try #require(try DensityRun.merged(order.map { files[$0] }))
            #expect(sum.bytes == run.partial(all).bytes)
            let merged = DensityRun(run.ground, options: DensityOptions())
            let products = try self.products(merged, merged.result(of: sum))
            let expected = try self.products(run, all)
            for file in expected.files {
                #expect(try text(products, file.name) == text(expected, file.name), "\(file.name)")
            }
        }
    }

    /// Row 3 is the first day of a year that the others do not reach.
    @Test func daysAskedForCutTheirYears() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let run = try run {
            $0.filter.from = CalendarDate(isoString: "2019-03-05")
            $0.filter.until = CalendarDate(isoString: "2021-01-31")
        }
        let result = try await tally(run, [path])
        #expect(result.tally.filtered == 4)
        let products = try self.products(run, result)
        #expect(products.counts.coverage.year(2019) == .part(from: run.options.filter.from, to: nil))
        #expect(products.counts.coverage.year(2020) == .whole)
        #expect(products.counts.coverage.year(2021) == .part(from: nil, to: run.options.filter.until))
        let map = try text(products, "density-by-region-and-year.svg")
        #expect(map.contains(">(from 5 March)</text>") && map.contains(">(to 31 January)</text>"))
        #expect(map.contains("Counted from 5 March 2019 to 31 January 2021, as asked for."))
        // Merged from a part, the days are the same.
        let sum = try PartialTally(run.partial(result).bytes)
        let other = DensityRun(run.ground, options: DensityOptions())
        let merged = try self.products(other, other.result(of: sum))
        #expect(try text(merged, "density-by-region-and-year.svg") == map)
    }

    @Test func yearsThatTheDataDoNotReachHaveNoZeros() async throws {
        let folder = try TemporaryFolder()
        let run = try run { $0.filter.years = 2018...2022 }
        let result = try await tally(run, [folder.write("events.csv", table())])
        let products = try self.products(run, result, maps: [.densityByRegionAndYear, .density])
        let states = (2018...2022).map(products.counts.coverage.year)
        #expect(states == [.none, .whole, .whole, .whole, .none])
        let map = try text(products, "density-by-region-and-year.svg")
        #expect(map.contains("Kayes 2018: no data") && !map.contains("Kayes 2020: no data"))
        #expect(map.contains("The data say nothing of 2018 and 2022."))
        // Gao has one incident in the three years that the data reach.
        let gao = try #require(
            zip(products.counts.regions, products.counts.table.rows).first { $0.0.name == "Gao" }?.1.region.area)
        let unit = try AreaUnit(for: products.counts.table.positiveDensities, method: .fisherJenks, classes: 5)
        let mean = try text(products, "density.svg")
        let stated = try #require(
            mean.split(separator: "Gao 2018–2022: ").dropFirst().first?.split(separator: " ").first)
        #expect(abs(try #require(Double(stated)) * gao / unit.density(1000) - 1.0 / 3) < 0.005)
        #expect(mean.contains("The mean leaves out 2018 and 2022."))
    }

    @Test func regionsNotAskedForAreNotAnalysed() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let named = try run { $0.filter.regions = ["Mopti", "Gao"] }
        let products = try await self.products(named, tally(named, [path]))
        #expect(products.counts.regions.map(\.name) == ["Gao", "Mopti"] && products.counts.notAnalysed.count == 7)
        #expect(try text(products, "density-by-region-and-year.svg").contains("Dotted: not asked for"))
        // The box holds parts of Mopti and its neighbours; nothing is known of Kidal.
        let boxed = try run { $0.filter.box = BoundingBox(west: -5, south: 14, east: -4, north: 15) }
        let inside = try await self.products(boxed, tally(boxed, [path]))
        #expect(inside.counts.regions.contains { $0.name == "Mopti" })
        #expect(inside.counts.notAnalysed.contains { $0.name == "Kidal" })
        #expect(inside.counts.regions.count + inside.counts.notAnalysed.count == 9)
        let map = try text(inside, "density-by-region-and-year.svg")
        #expect(map.contains("Counted only – inside the box -5.0, 14.0, -4.0, 15.0"))
        #expect(try !text(inside, "density.csv").contains("Kidal"))
    }

    /// A bow-tie is parted where it crosses itself; what has no outline is left out, and the map says so.
    @Test func outlinesThatAreNotValidAreCountedAndNamed() async throws {
        func feature(_ id: String, _ name: String, _ ring: String) -> String {
            "{\"type\":\"Feature\",\"properties\":{\"id\":\"\(id)\",\"name\":\"\(name)\",\"country\":\"ML\",\"level\":1},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        let features = [
            feature("a", "Riverton", "[[-6,14],[-4,14],[-4,16],[-6,16],[-6,14]]"),
            feature("b", "Springfield", "[[-4,14],[-2,16],[-2,14],[-4,16],[-4,14]]"),
            feature("c", "Nowhere", "[[-4,14],[-2,16]]"),
        ]
        let folder = try TemporaryFolder()
        let layer = try folder.write(
            "layer.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[" + features.joined(separator: ",\n") + "]}")
        let ground = try RegionAccess(
            option: Package.root.appendingPathComponent("Gazetteer").path, layers: nil, regionLayer: layer)
        var options = DensityOptions()
        options.filter.countries = ["ML"]
        let run = DensityRun(ground, options: options)
        let products = try await self.products(run, tally(run, [folder.write("events.csv", table())]))
        #expect(ground.problems.last == "regions: 1 outline repaired, 1 left out")
        let map = try text(products, "density-by-region-and-year.svg")
        #expect(map.contains("were repaired: Springfield.") && map.contains("cannot be drawn: Nowhere."))
    }

    @Test func partsCountedOtherwiseAreNotAdded() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let (one, other) = (try run(), try run { $0.filter.years = 2019...2019 })
        let files: [NamedFile] = [
            NamedFile("a.txt", one.partial(try await tally(one, [path])).bytes),
            NamedFile("b.txt", other.partial(try await tally(other, [path])).bytes),
        ]
        #expect {
            _ = try DensityRun.merged(files)
        } throws: { ($0 as? Rejection)?.path == "b.txt" && "\($0)".contains("filters") }
    }

    /// 199 incidents in Mopti and one in Niamey: the map leaves Niger out and says so, the tables have it.
    @Test func countriesOfLessThanAHundredthAreInTheTablesAndNotOnTheMap() async throws {
        let folder = try TemporaryFolder()
        let rows = (0..<199).map { "\($0),2020-01-01,14.5,-4.2,1" } + ["x,2020-01-01,13.5,2.1,1"]
        let run = try run { $0.filter.countries = [] }
        let result = try await tally(run, [folder.write("events.csv", table(rows))])
        let products = try self.products(run, result)
        #expect(products.counts.countries == ["ML", "NE"])
        #expect(products.counts.counted == 200 && products.counts.outside == 0)
        #expect(
            try text(products, "regions.geojson").contains(
                #""region":"Niamey","country":"NE","country_iso3":"NER","iso_3166_2":"NE-8""#))
        #expect(try text(products, "density.csv").contains("Niamey,NE,NER,2020,1,1,1,1,"))
        let map = try text(products, "density-by-region-and-year.svg")
        let note = "Not drawn: 1 incident in a country with less than 1 % of the located incidents (Niger 1)."
        #expect(map.contains("200 of 200 incidents located in a region"))
        #expect(map.contains("Niger 1") && !map.contains("Niamey"))
        #expect(try MapMaker(run.ground).files(of: products.result).diagnostics.notes == [note])
    }

    /// Rows in two countries, off a coast, at sea, known by country only, at sea or abroad (UCDP 7), and nowhere.
    @Test(arguments: [PeriodStep.year, .month])
    func noIncidentIsLostBetweenTheRows(_ step: PeriodStep) async throws {
        let header =
            "id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,"
            + "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high\n"
        func row(_ id: Int, _ precision: Int, _ point: String, _ country: String, _ date: String) -> String {
            "\(id),2019,1,A,B,\(precision),Somewhere,,\(point),\(country),1,\(date),\(date),1,0,0,0,1,\(id),\(2 * id)\n"
        }
        let table =
            header
            + (1...300).map { row($0, 1, "14.5,-4.2", "Mali", "2019-03-0\(1 + $0 % 9)") }.joined()
            + row(301, 1, "13.5,2.1", "Niger", "2019-04-01") + row(302, 1, "1,-20", "", "2019-04-01")
            + row(303, 1, "18,-17", "Mauritania", "2018-12-31") + row(304, 6, "17.5,-4", "Mali", "2019-02-02")
            + row(305, 7, "14.5,-4.2", "Mali", "2019-02-03") + row(306, 7, "0,-20", "", "2019-02-03")
        let folder = try TemporaryFolder()
        let run = try run {
            $0.filter.countries = []
            $0.step = step
        }
        let products = try await self.products(run, tally(run, [folder.write("ged.csv", table)]))
        let lines = try text(products, "density.csv").split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let titles = lines[0].map { String($0) }
        func sum(_ column: String, where isWanted: ([Substring]) -> Bool = { _ in true }) throws -> Int {
            let index = try #require(titles.firstIndex(of: column))
            return lines.dropFirst().filter { isWanted(Array($0)) }.reduce(0) { $0 + (Int($1[index]) ?? 0) }
        }
        #expect(try sum("incidents") + sum("unlocated") == 306 && products.counts.total == 306)
        #expect(try sum("incidents", where: { $0[0] == "Mopti" }) == 300)
        #expect(try sum("incidents", where: { $0[0] == "" }) == 2 && sum("unlocated") == 3)
        #expect(try sum("killed_best") == 306 * 307 / 2 && sum("killed_high") == 306 * 307)
        #expect(try sum("killed_low") == 306 && sum("killed_unstated") == 0)
    }

    @Test func timeIsCountedAsFinelyAsAsked() async throws {
        let folder = try TemporaryFolder()
        let run = try run {
            $0.step = .month
            $0.breakdown = .kind
        }
        let result = try await tally(run, [folder.write("events.csv", table())])
        let csv = try text(products(run, result), "density.csv").split(separator: "\n")
        #expect(csv[0].hasPrefix("region,country,country_iso3,year,month,kind,incidents,"))
        #expect(csv.count == 1 + 4)
        #expect(csv.contains { $0.hasPrefix("Gao,ML,MLI,2021,2,other,1,1,1,1,") })
    }

    @Test func populationsGiveRates() async throws {
        let folder = try TemporaryFolder()
        let people = try folder.write(
            "people.csv", "region;year;population\nMopti;2019;2000000\nGao;;500000\nAtlantis;2019;1\nMopti;2021;many\n")
        let run = try run { $0.population = people }
        let products = try await self.products(run, tally(run, [folder.write("events.csv", table())]))
        let csv = try text(products, "density.csv").split(separator: "\n")
        #expect(csv[0].hasSuffix(",unlocated,population,per_100000,killed_unstated"))
        #expect(csv.contains { $0.hasPrefix("Mopti,ML,MLI,2019,2,") && $0.hasSuffix(",2000000,0.1,0") })
        #expect(csv.contains { $0.hasPrefix("Gao,ML,MLI,2021,1,") && $0.hasSuffix(",500000,0.2,0") })
        // Nothing is known of Mopti in 2021.
        #expect(csv.contains { $0.hasPrefix("Mopti,ML,MLI,2021,1,") && $0.hasSuffix(",0,,,0") })
        #expect(products.result.found.rejections.count == 2)
        #expect(try text(products, "regions.geojson").contains(#""per_100000_2019":0.1,"per_100000_2020":null"#))
    }

    @Test func simplifiedRegionsAreAllThere() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let run = try run()
        let counted = try await tally(run, [path])
        let (before, after) = (
            try text(products(run, counted), "regions.geojson"),
            try text(products(run, counted, simplification: 25), "regions.geojson")
        )
        #expect(after.utf8.count < before.utf8.count / 2)
        #expect(after.components(separatedBy: #""type":"Feature","#).count == 10)
    }

    /// Filters that leave nothing are an error that names them; what lies elsewhere is only left out by a filter of place.
    @Test func filtersThatLeaveNothingAreAnError() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let filters: [((inout DensityFilter) -> Void, String)] = [
            ({ $0.years = 2030...2030 }, "country=ML; years=2030..2030"), ({ $0.countries = ["TD"] }, "country=TD"),
            ({ $0.regions = ["Kidal"] }, "region=Kidal"), ({ $0.kinds = [.abduction] }, "kind=abduction"),
        ]
        for (change, named) in filters {
            let run = try run { change(&$0.filter) }
            let result = try await tally(run, [path])
            #expect { try products(run, result) } throws: { error in
                guard case MapperError.nothingLeft(let reason)? = error as? MapperError else { return false }
                return reason.contains(named) && reason.contains("6 incidents were read")
            }
        }
        let all = try run { $0.filter.countries = [] }
        let sea = try folder.write("sea.csv", table(["1,2019-03-04,0,-30,3"]))
        _ = try await self.products(all, tally(all, [sea]))
    }
}
