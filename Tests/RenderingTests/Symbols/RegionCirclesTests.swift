import Testing

@testable import Rendering

@Suite struct RegionCirclesTests {
    private func document() throws -> SVGDocument {
        var map = try SampleGround.densityMap(panels: 1)
        map.circles = ["East": 100, "Northeast": 25, "West": 0, "Capital": 2]
        return try #require(SVGDocument(try map.write()))
    }

    @Test func areasAreProportionalToCounts() throws {
        let circles = try document().named("circle").filter { $0.style == ["count"] }
        #expect(circles.map { $0.number("r") } == [20, 10, 2.8])
    }

    @Test func namesStandBesideTheCircles() throws {
        let svg = try document()
        expectTextIsApart(svg)
        let texts = svg.named("text").map(\.text)
        for name in ["East", "Northeast", "West"] { #expect(texts.filter { $0 == name }.count == 1) }
        #expect(texts.contains("Incidents"))
    }

    @Test func aMapOfSeveralPanelsHasNone() throws {
        var map = try SampleGround.densityMap(panels: 2)
        map.circles = ["East": 100]
        let svg = try #require(SVGDocument(try map.write()))
        #expect(!svg.elements.contains { $0.style == ["count"] })
    }
}
