import Testing

@testable import Rendering

@Suite struct SmallRegionsTests {
    /// The capital of the sample is two hundredths of a degree wide: a pixel.
    @Test func theCapitalIsACircleInEachPanelAndSaidToBe() throws {
        let svg = try #require(SVGDocument(try SampleGround.densityMap(panels: 3).write()))
        let dots = svg.named("use").filter { $0.style.first == "dot" }
        #expect(dots.map(\.style) == [["dot", "c2"], ["dot", "c2"], ["dot", "c2"]])
        let words = svg.named("text").map(\.text).joined(separator: " ")
        #expect(words.contains("drawn as a circle: Capital."))
    }

    @Test func withoutIncidentsThereIsNone() throws {
        var map = try SampleGround.densityMap(panels: 1)
        map.panels[0].values["Capital"] = .zero
        let svg = try #require(SVGDocument(try map.write()))
        #expect(!svg.elements.contains { $0.style.first == "dot" })
    }
}
