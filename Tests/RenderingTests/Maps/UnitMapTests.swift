import Geography
import Testing

@testable import Rendering

@Suite struct UnitMapTests {
    private func map(_ units: [UnitMap.Unit], _ style: MapStyle = MapStyle()) throws -> SVGDocument {
        let classes = [
            UnitMap.LegendClass(.diverging(3), label: "Hot spot, 99 %"),
            UnitMap.LegendClass(.diverging(0), label: "Not significant"),
            UnitMap.LegendClass(.hatched, label: "Not analysed"),
        ]
        let map = UnitMap(
            id: "h",
            text: MapText(title: "Hot spots", subtitle: "2020", source: "Made up", notes: ["A note."], style: style),
            ground: try SampleGround.make(), units: units, classes: classes, legendTitle: "Gi*",
            listTitle: "Strongest", list: ["1 West"], finding: "One.", vintage: "")
        return try #require(SVGDocument(try map.write()))
    }

    private func square(_ x: Double, _ y: Double) -> [Coordinate] {
        [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)].map { coordinate($0.0, $0.1) }
    }

    @Test func unitsAreDrawnInTheirClassesAndPlainOnesAsOnePath() throws {
        let svg = try map([
            .init(outline: square(0, 10), legendClass: 0, title: "West: hot", mark: "1"),
            .init(outline: square(1, 10), legendClass: 1), .init(outline: square(2, 10), legendClass: 1),
            .init(outline: square(3, 12), legendClass: 2),
        ])
        let paths = svg.named("path").filter { $0.style.first == "u" }
        #expect(paths.map { $0.style.last } == ["l1", "l2", "l0"])
        #expect(paths.first?.attributes["d"]?.filter { $0 == "M" }.count == 2)
        let texts = svg.named("text").map(\.text)
        for wanted in ["Hot spot, 99 %", "Not significant", "Not analysed", "Strongest", "1 West", "1"] {
            #expect(texts.contains(wanted), "\(wanted)")
        }
        #expect(svg.named("title").contains { $0.text == "West: hot" })
    }

    @Test func itsWordsAndColoursFollowTheStyle() throws {
        let svg = try map([.init(outline: square(0, 10), legendClass: 0)], MapStyle(language: .french, theme: .dark))
        #expect(svg.elements[0].attributes["lang"] == "fr")
        let words = svg.named("text").map(\.text).joined(separator: " ")
        #expect(words.contains("Incidents signalés") && !words.contains("Reported incidents"))
        #expect(svg.named("style").first?.text.contains(".page{fill:\(MapTheme.dark.colours.page)}") == true)
    }

    @Test func regionsAreUnitsWithTheirOwnShapes() throws {
        let ground = try SampleGround.make()
        let svg = try map(ground.regions.map { .init(outline: nil, legendClass: 0, title: $0.name) })
        #expect(svg.named("path").count { $0.style == ["u", "l0"] } == ground.regions.count)
    }
}
