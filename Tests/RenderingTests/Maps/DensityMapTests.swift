import Geography
import Testing

@testable import Rendering

@Suite struct DensityMapTests {
    private func document(panels: Int) throws -> SVGDocument {
        try #require(SVGDocument(try SampleGround.densityMap(panels: panels).write()))
    }

    @Test func theDocumentSaysWhatItIs() throws {
        let svg = try document(panels: 3)
        let root = try #require(svg.elements.first)
        #expect(root.attributes["role"] == "img")
        #expect(root.attributes["lang"] == "en")
        #expect(root.attributes["aria-labelledby"] == "d-title d-desc")
        let description = try #require(svg.named("desc").first?.text)
        #expect(description.contains("Highest: Capital 2012 (5.5, 2 incidents); Capital 2013"))
        #expect(description.contains("9 incidents are known only by their country"))
        #expect(description.contains("1 located incident has a date"))
    }

    @Test func everyPanelHasItsYearItsNumberAndItsClasses() throws {
        let svg = try document(panels: 3)
        let texts = svg.named("text").map(\.text)
        for (year, n) in [("2012", 3), ("2013", 4), ("2014", 5)] {
            #expect(texts.contains(year))
            #expect(texts.contains("n = \(n)"))
        }
        let uses = svg.named("use")
        // East at 0.05, 0.10 and 0.15 is in the first, the first and the second class.
        #expect(uses.filter { $0.attributes["href"] == "#d-r1" }.map(\.style) == [["c0"], ["c0"], ["c1"]])
        #expect(uses.filter { $0.attributes["href"] == "#d-r4" }.map(\.style) == [["c2"], ["c2"], ["c2"]])
        #expect(uses.filter { $0.attributes["href"] == "#d-r3" }.map(\.style) == [["n"], ["n"], ["n"]])
        // Regions without incidents are not drawn again.
        #expect(!uses.contains { $0.attributes["href"] == "#d-r0" })
        let titles = svg.named("title").map(\.text)
        #expect(titles.contains("East 2014: 0.15 (3 incidents)"))
        #expect(titles.contains("Northeast 2014: no data"))
    }

    @Test func theLegendHasAllClassesAndBothSpecialLooks() throws {
        let svg = try document(panels: 2)
        let texts = svg.named("text").map(\.text)
        for label in ["No incident", "up to 0.12", "0.12–1.0", "1.0–5.5", "No data", "Incidents per 1,000 km² a year"] {
            #expect(texts.contains(label))
        }
        let whole = texts.joined(separator: " ")
        #expect(whole.contains("3 classes over the 4 values above zero"))
        #expect(whole.contains("Boundaries: Exland survey of 2012."))
        #expect(whole.contains("Lambert azimuthal equal-area, centre"))
        #expect(whole.contains("Reports <read> by hand & eye"))
    }

    /// A map of all that can be said of a place and a time.
    private func partlyKnown() throws -> DensityMap {
        var map = try SampleGround.densityMap(panels: 4)
        map.panels[0].values = [:]
        map.panels[3].part = "to 30 June"
        map.text.coverage = "The last event is of 30 June."
        map.ground.notAnalysed = [map.ground.regions.remove(at: 0)]
        return map
    }

    @Test func zeroNoDataNotAnalysedAndAPartOfAYearLookDifferent() throws {
        let svg = try #require(SVGDocument(try partlyKnown().write()))
        let swatches = svg.named("rect").map(\.style).filter { $0.first == "sw" }.compactMap(\.last)
        #expect(swatches == ["z", "c0", "c1", "c2", "n", "x", "part"])
        let rules = try #require(svg.named("style").first?.text)
        #expect(rules.contains(".z{fill:#ffffff}") && rules.contains(".n{fill:url(#d-hatch)}"))
        #expect(rules.contains(".x{fill:url(#d-dots)") && rules.contains("stroke-dasharray"))
        let patterns = svg.named("pattern").compactMap { $0.attributes["id"] }
        #expect(patterns == ["d-hatch", "d-dots"])
        // Each panel and the names show what was not analysed; one panel has the frame.
        #expect(svg.named("use").count { $0.style == ["x"] } == 5)
        #expect(svg.named("rect").count { $0.style == ["part", "frame"] } == 1)
        // Nothing is known of the first panel: no region of it is empty.
        let texts = svg.named("text").map(\.text)
        #expect(texts.count { $0 == "No data" } == 2 && texts.contains("(to 30 June)"))
        #expect(svg.named("title").map(\.text).contains("East 2015 (to 30 June): 0.2 (4 incidents)"))
    }

    @Test func whatTheLooksMeanIsInTheNotesAndTheDescription() throws {
        let svg = try #require(SVGDocument(try partlyKnown().write()))
        let notes = svg.named("text").map(\.text).joined(separator: " ")
        let description = try #require(svg.named("desc").first?.text)
        for text in [notes, description] {
            #expect(text.contains("The last event is of 30 June."))
            #expect(text.contains("Striped: no density") && text.contains("Dotted: not asked for"))
            #expect(text.contains("Dashed frame: the data cover a part of the year"))
        }
        #expect(description.contains("No data: Northeast."))
        // Years that are not whole, or not known, are not compared with the others.
        #expect(description.contains("Most in 2014 (5), fewest in 2013 (4)."))
        #expect(notes.contains("Reported incidents: where few reporters are, few are reported."))
        expectTextIsApart(svg)
    }

    @Test func aMapOfWholeYearsNeedsNoMoreLooks() throws {
        let svg = try document(panels: 2)
        let swatches = svg.named("rect").map(\.style).filter { $0.first == "sw" }.compactMap(\.last)
        #expect(swatches == ["z", "c0", "c1", "c2", "n"])
        #expect(!svg.named("text").map(\.text).joined().contains("Dashed frame"))
    }

    @Test(arguments: [1, 2, 3, 7, 12, 30])
    func nothingCollidesOrLeavesThePage(_ panels: Int) throws {
        let svg = try document(panels: panels)
        expectTextIsApart(svg)
    }

    @Test(arguments: [1, 12])
    func everyRegionIsNamedOnceOnTheMapOrByNumber(_ panels: Int) throws {
        let svg = try document(panels: panels)
        let words = svg.named("text").map(\.text).joined(separator: " ")
        for name in ["West", "East", "Upper Northwest", "Northeast", "Capital"] {
            #expect(words.contains(name))
        }
    }

    @Test func shapesAreDrawnOnceAndIdsAreUnique() throws {
        let svg = try document(panels: 12)
        let ids = svg.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let long = svg.named("path").compactMap { $0.attributes["d"] }.filter { $0.count > 60 }
        #expect(Set(long).count == long.count)
        #expect(try SampleGround.densityMap(panels: 12).write().count < 20_000)
    }

    @Test func everyReferenceHasItsTarget() throws {
        let svg = try document(panels: 2)
        let ids = Set(svg.elements.compactMap { $0.attributes["id"] })
        for use in svg.named("use") {
            #expect(ids.contains(String((use.attributes["href"] ?? "").dropFirst())))
        }
    }

    @Test func theFarNeighbourIsNotInTheFile() throws {
        let near = try SampleGround.densityMap(panels: 1)
        var without = near
        without.ground.neighbours.removeLast()
        #expect(try near.write() == without.write())
        without.ground.neighbours.removeLast()
        #expect(try near.write() != without.write())
    }

    @Test func noRegionIsAnError() throws {
        var map = try SampleGround.densityMap(panels: 1)
        map.ground.regions = []
        #expect(throws: MapError.noRegions) { try map.write() }
        map.ground.regions = [MapRegion(id: "x", name: "X", country: "XX", geometry: MultiPolygon([]))]
        #expect(throws: MapError.noRegions) { try map.write() }
    }

    @Test func noPanelAndNoClassAreDrawnAllTheSame() throws {
        var map = try SampleGround.densityMap(panels: 1)
        map.panels = []
        map.scale = ClassScale(bounds: [], method: "none", sampleSize: 0)
        let svg = try #require(SVGDocument(try map.write()))
        #expect(svg.named("desc").first?.text.contains("No region has an incident.") == true)
    }
}

/// No text's box, measured by the widest font, leaves the page or touches another's.
func expectTextIsApart(_ svg: SVGDocument, sourceLocation: SourceLocation = #_sourceLocation) {
    let page = svg.elements[0]
    let boxes = svg.named("text").map { element -> (text: String, box: Rectangle) in
        let style = element.style.compactMap { TextStyle(rawValue: $0) }.first ?? .small
        let width = style.width(element.text)
        let anchor = element.attributes["text-anchor"] ?? ""
        let shift = anchor == "middle" ? width / 2 : anchor == "end" ? width : 0
        let left = element.x - shift
        return (
            element.text,
            Rectangle(
                minX: left, minY: element.y - 0.93 * style.size, maxX: left + width, maxY: element.y + 0.24 * style.size
            )
        )
    }
    let sheet = Rectangle(minX: 0, minY: 0, maxX: page.number("width"), maxY: page.number("height"))
    for (i, one) in boxes.enumerated() {
        #expect(sheet.contains(one.box), "\"\(one.text)\" leaves the page", sourceLocation: sourceLocation)
        for other in boxes[..<i] {
            let (a, b) = (one.box.insetBy(0.5), other.box.insetBy(0.5))
            #expect(!a.intersects(b), "\"\(one.text)\" touches \"\(other.text)\"", sourceLocation: sourceLocation)
        }
    }
}
