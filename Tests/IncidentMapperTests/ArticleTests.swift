import Foundation
import IncidentMapper
import TestSupport
import Testing

/// The code of the article "From a report to a map" is that of `run` below, and it works.
@Suite struct ArticleTests {
    private let article =
        "On March 3, 2021, gunmen attacked an army post in Mopti, Mali, and killed nine soldiers, the army said."

    private func run(
        _ folder: String, _ article: String, _ day: CalendarDate, _ table: String, _ output: String
    ) async throws {
        // article
        let places = try GazetteerAccess.open(at: folder)
        let mapper = Mapper(places)

        let found = try await mapper.incidents(in: [.text(article, published: day), .file(table)])
        let mali = found.incidents.filter { $0.location.country == "ML" }

        for incident in mali {
            for claim in incident.claims {
                let source = incident.sources[claim.source]
                print(incident.title, claim.text, source.document, source.quote)
            }
        }

        for rejection in found.diagnostics.rejections { print(rejection) }
        for note in found.diagnostics.notes { print(note) }

        let counts = try mapper.density(of: mali)
        for row in counts.rows where row.incidents > 0 {
            print(row.name, row.period?.year ?? 0, row.incidents, row.density ?? 0)
        }

        let hot = try await mapper.hotspots(of: mali)
        for unit in hot.units { print(unit.name, unit.z ?? 0, unit.p ?? 1, unit.q ?? 1) }

        try mapper.maps(of: counts, [.densityByRegionAndYear]).write(to: output)
        // end
        #expect(mali.count == 62 && found.inputs == InputCounts(documents: 1, tables: 1, rows: 61))
        #expect(counts.rows.reduce(0) { $0 + $1.incidents } == 62)
        #expect(hot.units.count > 5 && hot.units.contains { $0.z != nil && $0.p != nil && $0.q != nil })
        // A cell whose centre lies outside the country is no unit, and what lies in it is not counted.
        #expect((55...62).contains(hot.units.reduce(0) { $0 + $1.incidents }))
    }

    @Test func theArticlesProgramRuns() async throws {
        let folder = try TemporaryFolder()
        let rows = (0..<61).map {
            "\($0),20\(19 + $0 % 3)-0\(1 + $0 % 9)-11,\(12 + Double($0 % 8) / 2),\(-6 + Double($0 % 7) / 2)"
        }
        let table = try folder.write(
            "events.csv", "event_id,event_date,latitude,longitude,country\n" + rows.map { $0 + ",Mali\n" }.joined())
        let output = folder.path + "/out"
        try await run(
            Package.root.appendingPathComponent("Gazetteer").path, article, day(2021, 3, 4), table, output)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: output).sorted() == [
                "density-by-region-and-year.svg", "density.csv", "regions.geojson",
            ])
    }

    @Test func theArticleShowsWhatIsCompiledHere() throws {
        let path = "Sources/IncidentMapper/IncidentMapper.docc/FromAReportToAMap.md"
        let text = try String(contentsOf: Package.root.appendingPathComponent(path), encoding: .utf8)
        let shown = text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
            .map { $0.element.dropFirst("swift\n".count) }.joined(separator: "\n")
        let source = try String(contentsOfFile: #filePath, encoding: .utf8).components(separatedBy: "\n")
        let start = try #require(source.firstIndex { $0.hasSuffix("// article") })
        let end = try #require(source.firstIndex { $0.hasSuffix("// end") })
        let compiled = source[start + 1..<end].map { $0.isEmpty ? "" : String($0.dropFirst(8)) }
        #expect(lines(String(shown)) == lines(compiled.joined(separator: "\n")))
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
