import Geography
import Testing

@testable import Rendering

@Suite struct LocatorTests {
    private func square(_ west: Double, _ south: Double, _ size: Double) throws -> MultiPolygon {
        let ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
            coordinate(west + size * Double($0.0), south + size * Double($0.1))
        }
        return MultiPolygon([Polygon(exterior: try LinearRing(ring))])
    }

    private func world() throws -> [MapRegion] {
        [
            MapRegion(id: "XX", name: "", country: "XX", geometry: try square(0, 10, 4)),
            MapRegion(id: "AA", name: "", country: "AA", geometry: try square(4, 4, 12)),
            MapRegion(id: "BB", name: "", country: "BB", geometry: try square(-150, -40, 20)),
        ]
    }

    private func ground() throws -> MapGround {
        var ground = try SampleGround.make()
        ground.world = try world()
        return ground
    }

    private func drawn(_ locator: Locator) throws -> SVGDocument {
        var writer = SVGWriter()
        writer.element("svg") { locator.draw(MapPhrases(), id: "x", at: PixelPoint(x: 0, y: 0), in: &$0) }
        return try #require(SVGDocument(writer.bytes))
    }

    private func box(_ path: String?) -> Rectangle? {
        let numbers = (path ?? "").dropFirst().split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
        guard numbers.count >= 4 else { return nil }
        return Rectangle(
            minX: numbers[0], minY: numbers[1], maxX: numbers[0] + numbers[2], maxY: numbers[1] + numbers[3])
    }

    @Test func theMapsCountryLiesInTheMiddleWithinItsFrame() throws {
        let svg = try drawn(try #require(Locator(ProjectedGround(ground()), diameter: 100)))
        let path = { (style: String) in svg.named("path").first { $0.style == [style] }?.attributes["d"] }
        let mark = try #require(box(path("lm")))
        #expect(abs(mark.centre.x - 50) < 1.5 && abs(mark.centre.y - 50) < 1.5)
        #expect(mark.width >= 6 && mark.height >= 6)
        // The country and its neighbour are there, the far side of the earth is not.
        #expect(path("lo")?.count { $0 == "M" } == 1)
        #expect(path("ll")?.count { $0 == "M" } == 1)
    }

    /// It is not to weigh more than the map: whole numbers, and no islands that do not show.
    @Test func itIsASketch() throws {
        let locator = try #require(Locator(ProjectedGround(ground()), diameter: 100))
        let svg = try drawn(locator)
        for path in svg.named("path") where ["ll", "lo"].contains(path.style.first) {
            let outline = try #require(path.attributes["d"])
            #expect(!outline.contains("."))
        }
        #expect(svg.elements.contains { $0.scale == 0.5 })
    }

    @Test func aMapOfTheEarthNeedsNone() throws {
        var wide = try ground()
        wide.regions = [MapRegion(id: "w", name: "W", country: "XX", geometry: try square(-85, -75, 150))]
        #expect(try Locator(ProjectedGround(wide), diameter: 100) == nil)
        wide.regions = try SampleGround.make().regions
        wide.world = []
        #expect(try Locator(ProjectedGround(wide), diameter: 100) == nil)
    }

    @Test func itStandsInACornerThatIsFree() throws {
        let ground = try ProjectedGround(ground())
        let base = BaseMap(ground, width: 800, height: 400, margin: 10)
        var placer = LabelPlacer(bounds: base.frame.rectangle)
        let first = try #require(Locator.corner(of: base, ground, with: &placer))
        #expect(first.area.minX < 20 && first.area.minY < 20)
        // That corner is taken now; a circle lies in the next.
        let second = try #require(
            Locator.corner(
                of: base, ground, with: &placer, circles: [PixelCircle(PixelPoint(x: 750, y: 50), radius: 10)]))
        #expect(second.area.minX < 20 && second.area.minY > 250)
        for corner in [first, second] {
            for ring in base.regions.rings.joined() { #expect(corner.area.clip(ring).isEmpty) }
        }
        // The regions fill this frame.
        let narrow = BaseMap(ground, width: 300, height: 300, margin: 4)
        var free = LabelPlacer(bounds: narrow.frame.rectangle)
        #expect(Locator.corner(of: narrow, ground, with: &free) == nil)
    }

    @Test func whereNoCornerIsFreeItStandsBesideTheMap() throws {
        var ground = try ground()
        ground.regions = [
            MapRegion(id: "w", name: "Whole", country: "XX", geometry: try square(0, 10, 4))
        ]
        let map = SymbolMap(
            text: MapText(title: "Incidents", subtitle: "2020", source: "Reports"), ground: ground,
            incidents: [SampleGround.incident("a", "Aba", at: (1, 11), killed: 10)], vintage: "")
        let svg = try #require(SVGDocument(try map.write()))
        let small = svg.elements.filter { $0.style == ["loc"] }
        #expect(small.count == 1 && small.allSatisfy { $0.origin.x == SideLayout.x })
        expectTextIsApart(svg)
    }

    @Test(arguments: [1, 12])
    func aSheetHasOneAndStaysSound(_ panels: Int) throws {
        var map = try SampleGround.densityMap(panels: panels)
        map.ground.world = try world()
        let svg = try #require(SVGDocument(try map.write()))
        #expect(svg.elements.count { $0.style == ["loc"] } == 1)
        let ids = svg.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        expectTextIsApart(svg)
    }
}
