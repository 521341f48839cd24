import Geography
import Testing

@testable import Rendering

@Suite struct SurfaceMapTests {
    private func square(_ x: Double, _ y: Double, _ half: Double) -> [Coordinate] {
        [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { coordinate(x + $0.0 * half, y + $0.1 * half) }
    }

    private func map() throws -> SurfaceMap {
        SurfaceMap(
            text: MapText(title: "Density of incidents: Exland", subtitle: "2012–2020", source: "Reports"),
            ground: try SampleGround.make(), levels: [0.5, 1, 2],
            bands: [[square(2, 12, 1.5)], [square(2, 12, 1), square(2, 12, 0.2)], [square(1.2, 12, 0.1)]],
            unit: "Incidents per 1,000 km² a year", peak: (2.31, "West"), kernel: SurfaceKernel(kilometres: 42, rule: .cells, crossValidated: 7.31), vague: 7, unlocated: 3,
            vintage: "Exland survey of 2012")
    }

    @Test func eachLevelIsOneAreaOverTheOneBelow() throws {
        let svg = try #require(SVGDocument(try map().write()))
        let bands = svg.named("path").filter { $0.style.first == "b" }
        #expect(bands.map { $0.style[1] } == ["c0", "c1", "c2"])
        // The hole of the second level is a ring of its own.
        #expect(bands[1].attributes["d"]?.filter { $0 == "M" }.count == 2)
        let rules = svg.named("style").first?.text ?? ""
        #expect(rules.contains(".b{fill-rule:evenodd}"))
        expectTextIsApart(svg)
    }

    @Test func whatIsLeftOutIsSaid() throws {
        let svg = try #require(SVGDocument(try map().write()))
        let words = svg.named("text").map(\.text).joined(separator: " ")
        #expect(words.contains("7 incidents whose place is known only roughly are not in the surface."))
        #expect(words.contains("3 incidents are known only by their country"))
        #expect(words.contains("standard deviation 42 km, the least that this map shows (cross-validation: 7.31 km)"))
        for label in ["below 0.5", "0.5–1", "1–2", "2 and more"] { #expect(words.contains(label)) }
        #expect(svg.named("desc").first?.text.hasPrefix("Highest density: 2.31, in West.") == true)
    }

    @Test func theSurfaceIsSeenThroughTheRegionsOnly() throws {
        let svg = try #require(SVGDocument(try map().write()))
        let clip = try #require(svg.elements.first { $0.attributes["id"] == "k-own" })
        #expect(svg.children(of: clip).count == 5)
        #expect(svg.elements.contains { $0.attributes["clip-path"] == "url(#k-own)" })
    }
}
