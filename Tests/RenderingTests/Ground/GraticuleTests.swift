import Geography
import Projection
import Testing

@testable import Rendering

@Suite struct GraticuleTests {
    private func map(_ language: MapLanguage = .english, graticule: Bool = true) throws -> SVGDocument {
        var map = try SampleGround.densityMap(panels: 1)
        map.ground.hasGraticule = graticule
        map.text.style = MapStyle(language: language)
        return try #require(SVGDocument(try map.write()))
    }

    private func degrees(_ svg: SVGDocument) -> [SVGDocument.Element] {
        svg.named("text").filter { $0.style.contains("tw") && $0.text.contains("°") }
    }

    @Test func itIsDrawnWhereItIsAskedFor() throws {
        #expect(try map().named("path").contains { $0.attributes["id"] == "d-grid" })
        let without = try map(graticule: false)
        #expect(!without.named("path").contains { $0.attributes["id"] == "d-grid" })
        #expect(degrees(without).isEmpty)
    }

    /// A name stands on the edge of the frame where PROJ says that the degree is.
    @Test func namesStandAtTheirDegrees() throws {
        let ground = try ProjectedGround(SampleGround.make())
        let base = BaseMap(ground, width: 1072, height: 500, margin: 4)
        let grid = Graticule(ground, in: base.frame, kilometresPerPixel: base.kilometresPerPixel)
        var placer = LabelPlacer(bounds: base.frame.rectangle)
        var writer = SVGWriter()
        writer.element("svg") { grid.drawNames(MapPhrases(), with: &placer, in: &$0) }
        let texts = try #require(SVGDocument(writer.bytes)).named("text")
        let meridians = texts.filter { $0.text.hasSuffix("E") || $0.text.hasSuffix("W") || $0.text == "0°" }
        let parallels = texts.filter { $0.text.hasSuffix("N") }
        #expect(meridians.count >= 4 && parallels.count >= 2)
        for text in meridians {
            let middle = text.x + TextStyle.town.width(text.text) / 2
            let foot = base.frame.metres(PixelPoint(x: middle, y: base.frame.height))
            let place = try #require(try ground.transformation.inverse([foot]).first)
            let named = try #require(Double(text.text.prefix { "0123456789.".contains($0) }))
            #expect(abs(abs(place.longitude) - named) < 0.01, "\(text.text)")
        }
        for text in parallels {
            // The baseline lies below the line's middle by what `drawNames` sets the text down.
            let y = text.y - TextStyle.town.size + TextStyle.town.lineHeight / 2
            let end = base.frame.metres(PixelPoint(x: 0, y: y))
            let place = try #require(try ground.transformation.inverse([end]).first)
            let named = try #require(Double(text.text.prefix { "0123456789.".contains($0) }))
            #expect(abs(place.latitude - named) < 0.01, "\(text.text)")
        }
    }

    @Test func namesKeepApartFromAllElse() throws {
        let svg = try map()
        #expect(degrees(svg).count >= 3)
        expectTextIsApart(svg)
    }

    @Test func inFrenchTheWestIsO() throws {
        let texts = degrees(try map(.french)).map(\.text)
        #expect(texts.contains { $0.hasSuffix("\u{a0}O") } && !texts.contains { $0.hasSuffix("W") })
    }

    /// The whole earth, poles and the antimeridian among it.
    @Test func theWorldHasALineEachThirtyDegrees() throws {
        let all = try LinearRing(
            [(-180, -80), (0, -80), (180, -80), (180, 80), (0, 80), (-180, 80), (-180, -80)].map {
                coordinate($0.0, $0.1)
            })
        let region = MapRegion(
            id: "w", name: "World", country: "WW", geometry: MultiPolygon([Polygon(exterior: all)]))
        let ground = try ProjectedGround(MapGround(regions: [region]))
        let base = BaseMap(ground, width: 700, height: 360, margin: 10)
        let path = Graticule(ground, in: base.frame, kilometresPerPixel: base.kilometresPerPixel).path
        #expect((8...24).contains(path.count { $0 == "M" }))
    }
}
