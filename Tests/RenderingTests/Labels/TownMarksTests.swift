import Geography
import Projection
import Testing

@testable import Rendering

@Suite struct TownMarksTests {
    private static let towns = [
        town("Crownburg", 2.2, 12.6, 90_000, isCapital: true), town("Riverton", 0.9, 11.3, 700_000),
        town("Springfield", 2.9, 10.9, 500_000), town("West", 0.4, 10.4, 400_000),
        town("Nearby", 0.92, 11.31, 300_000), town("Elsewhere", 60, 60, 9_000_000),
    ]

    private static func town(
        _ name: String, _ longitude: Double, _ latitude: Double, _ people: Int, isCapital: Bool = false
    ) -> MapTown {
        MapTown(
            name: name, country: "XX", coordinate: coordinate(longitude, latitude), population: people,
            isCapital: isCapital)
    }

    private func document(_ towns: [MapTown], panels: Int = 1) throws -> SVGDocument {
        var map = try SampleGround.densityMap(panels: panels)
        map.ground.towns = towns
        return try #require(SVGDocument(try map.write()))
    }

    private func names(_ svg: SVGDocument) -> [String] {
        svg.named("text").filter { $0.style.contains("tw") }.map(\.text)
    }

    @Test func theCapitalIsAStarAndTownsAreDots() throws {
        let svg = try document(Self.towns)
        #expect(svg.named("path").count { $0.style == ["town"] } == 1)
        let named = names(svg)
        #expect(named.contains("Crownburg") && named.contains("Riverton") && named.contains("Springfield"))
        let words = svg.named("text").map(\.text).joined(separator: " ")
        #expect(words.contains("Star: capital; dot: main town (without a name: that of its region)."))
    }

    /// The name of a region stands in its middle, unless the capital does.
    @Test func namesOfRegionsGiveWayToTheCapital() throws {
        func label(_ svg: SVGDocument) throws -> SVGDocument.Element {
            try #require(svg.named("text").first { $0.text == "Northeast" })
        }
        let before = try label(try document([]))
        let ground = try ProjectedGround(SampleGround.make())
        let base = BaseMap(ground, width: 400, height: 400, margin: 4)
        let key = RegionKey(ground.ground.regions, on: base)
        let middle = try #require(key.labels.placed.first { $0.text == "Northeast" }).area.centre
        let place = try #require(try ground.transformation.inverse([base.frame.metres(middle)]).first)
        let capital = Self.town("Crownburg", place.longitude, place.latitude, 90_000, isCapital: true)
        let svg = try document([capital])
        let after = try label(svg)
        #expect(abs(after.y - before.y) >= 7 && abs(after.y - before.y) < 16)
        #expect(svg.named("path").count { $0.style == ["town"] } == 1)
        expectTextIsApart(svg)
    }

    @Test func aTownWithItsRegionsNameIsADotAlone() throws {
        let svg = try document(Self.towns)
        #expect(svg.named("text").count { $0.text == "West" } == 1)
        #expect(svg.named("circle").count { $0.style == ["town"] } == 3)
    }

    @Test func townsKeepApartAndOnTheMap() throws {
        let named = names(try document(Self.towns))
        #expect(!named.contains("Nearby") && !named.contains("Elsewhere"))
        expectTextIsApart(try document(Self.towns))
    }

    @Test func aCountryGetsNoMoreThanItsSizeHolds() throws {
        let many = (0..<60).map { i in
            Self.town("Town \(i)", 0.2 + Double(i % 8) * 0.5, 10.2 + Double(i / 8) * 0.5, 1000 + i)
        }
        let svg = try document(many)
        let marks = svg.named("circle").count { $0.style == ["town"] }
        #expect((3...6).contains(marks))
        // The more populous first.
        #expect(names(svg).contains("Town 59"))
        expectTextIsApart(svg)
    }

    @Test func theOrderOfTheTownsDoesNotMatter() throws {
        var map = try SampleGround.densityMap(panels: 1)
        map.ground.towns = Self.towns
        let bytes = try map.write()
        map.ground.towns = Self.towns.reversed()
        #expect(try map.write() == bytes)
    }

    @Test func townsGiveWayToIncidents() throws {
        let incidents = [
            SampleGround.incident("a", "Riverton city", at: (0.9, 11.3), killed: 100),
            SampleGround.incident("b", "Hill", at: (2.2, 12.6), killed: 90),
        ]
        var map = SymbolMap(
            text: MapText(title: "Incidents", subtitle: "2020", source: "Reports"), ground: try SampleGround.make(),
            incidents: incidents, vintage: "")
        map.ground.towns = Self.towns
        let svg = try #require(SVGDocument(try map.write()))
        #expect(!names(svg).contains("Riverton"))
        // The capital's name stands beside the circle, not on it.
        let capital = try #require(svg.named("text").first { $0.text == "Crownburg" })
        let star = try #require(svg.named("path").first { $0.style == ["town"] })
        #expect(star.attributes["d"]?.isEmpty == false)
        let circle = try #require(
            svg.named("circle").first { $0.style.first == "e" && abs($0.number("r") - 22.8) < 0.1 })
        let left = capital.number("x")
        let right = left + TextStyle.town.width("Crownburg")
        let nearest = min(max(circle.number("cx"), left), right)
        let vertical = abs(capital.number("y") - 4 - circle.number("cy"))
        #expect(abs(nearest - circle.number("cx")) > 10 || vertical > 10)
        expectTextIsApart(svg)
    }
}
