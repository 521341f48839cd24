import Geography
import Testing

@testable import Rendering

@Suite struct DisputedBordersTests {
    private static let own = MapDispute(countries: ["XX", "AA"], line: [coordinate(4, 10), coordinate(4, 14)])
    private static let around = MapDispute(countries: ["AA", "BB"], line: [coordinate(5, 9), coordinate(5, 15)])
    private static let far = MapDispute(countries: ["XX", "BB"], line: [coordinate(100, 40), coordinate(110, 40)])

    private func document(_ disputed: [MapDispute], panels: Int = 1) throws -> SVGDocument {
        var map = try SampleGround.densityMap(panels: panels)
        map.ground.disputed = disputed
        return try #require(SVGDocument(try map.write()))
    }

    private func words(_ svg: SVGDocument) -> String { svg.named("text").map(\.text).joined(separator: " ") }

    @Test func theyAreDashedOverABandAndSaidSo() throws {
        let svg = try document([Self.own])
        let uses = svg.named("use").filter { $0.attributes["href"] == "#d-disputed" }
        #expect(uses.map(\.style) == [["band", "dis"], ["dash", "dis"]])
        #expect(words(svg).contains("Dashed: disputed"))
        #expect(svg.named("style").first?.text.contains(".dash.dis{") == true)
        let path = try #require(svg.named("path").first { $0.attributes["id"] == "d-disputed" })
        #expect(path.attributes["d"]?.hasPrefix("M") == true)
    }

    @Test func theyLieOnTheBorderThatTheRegionsHave() throws {
        var ground = try SampleGround.make()
        // The wavy border in the middle, as the regions have it.
        let border = wave((2, 10), (2, 12)) + wave((2, 12), (2, 14)) + [coordinate(2, 14)]
        ground.disputed = [MapDispute(countries: ["XX"], line: border)]
        let projected = try ProjectedGround(ground)
        let base = BaseMap(projected, width: 600, height: 600, margin: 4)
        let line = points(base.disputed.own)
        let inner = points(base.innerBorders)
        #expect(line.count > 10)
        for point in line { #expect(inner.contains { ($0 - point).squaredLength < 0.3 }) }
    }

    /// Corners of a path written with relative steps.
    private func points(_ path: String) -> [PixelPoint] {
        var result: [PixelPoint] = []
        for part in path.split(separator: "M") {
            var numbers: [Double] = []
            var number = ""
            for character in part + " " {
                if "-. l".contains(character), !number.isEmpty, character != "." || number.contains(".") {
                    numbers.append(Double(number) ?? 0)
                    number = ""
                }
                if "-.0123456789".contains(character) { number.append(character) }
            }
            var (x, y) = (0.0, 0.0)
            for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
                x += numbers[pair]
                y += numbers[pair + 1]
                result.append(PixelPoint(x: x, y: y))
            }
        }
        return result
    }

    @Test func thoseOfOthersAreQuieter() throws {
        let svg = try document([Self.around])
        #expect(svg.named("use").filter { $0.attributes["href"] == "#d-around" }.allSatisfy { $0.style.last == "dia" })
        #expect(!svg.named("path").contains { $0.attributes["id"] == "d-disputed" })
        #expect(words(svg).contains("Dashed: disputed"))
    }

    @Test func whatTheFrameDoesNotShowIsNotSpokenOf() throws {
        let svg = try document([Self.far])
        #expect(!words(svg).contains("Dashed"))
        #expect(words(svg).contains("Boundaries and names imply no judgement"))
    }

    @Test func noLineLeavesItsFrame() throws {
        var ground = try SampleGround.make()
        ground.disputed = [MapDispute(countries: ["XX"], line: [coordinate(-60, 11), coordinate(60, 13)])]
        let base = BaseMap(try ProjectedGround(ground), width: 400, height: 300, margin: 4)
        let frame = base.frame.rectangle.insetBy(-0.1)
        let line = points(base.disputed.own)
        #expect(line.count >= 2 && line.allSatisfy(frame.contains))
    }
}
