import Geography
import Incidents
import Testing

@testable import Rendering

@Suite struct SymbolMapTests {
    private let incidents = [
        SampleGround.incident("a", "Aba", at: (1, 11), killed: 100, year: 2012),
        SampleGround.incident("b", "Bebe", at: (3, 11), killed: 25, year: 2015),
        SampleGround.incident("c", "Caca", at: (3.001, 11), killed: nil, year: 2024),
        SampleGround.incident("d", "Dede", at: (1, 13), killed: 4, precision: .near, radius: 60),
        SampleGround.incident("e", "Exland", at: (2, 12), killed: 50, precision: .country, radius: 300),
        SampleGround.incident("f", "Nowhere", at: nil, killed: 9, precision: .unknown, radius: nil),
        SampleGround.incident("g", "Faraway", at: (60, 60), killed: 7),
        SampleGround.incident("h", "Aba", at: (1, 11), killed: 30, year: 2013),
    ]

    private func map(_ incidents: [Incident]) throws -> SymbolMap {
        SymbolMap(
            text: MapText(title: "Violent incidents in Exland", subtitle: "2012–2024", source: "Reports", notes: []),
            ground: try SampleGround.make(), incidents: incidents, vintage: "Exland survey of 2012")
    }

    private func document() throws -> SVGDocument { try #require(SVGDocument(try map(incidents).write())) }

    private func circle(_ title: String, in svg: SVGDocument) throws -> SVGDocument.Element {
        let label = try #require(svg.elements.first { $0.name == "title" && $0.text.hasPrefix(title) })
        return svg.elements[try #require(label.parent)]
    }

    @Test func areasAreProportionalToTheKilled() throws {
        let svg = try document()
        let large = try circle("Aba, 2012-01-26: 100 killed (air strike)", in: svg).number("r")
        let small = try circle("Bebe, 2015-01-26: 25 killed", in: svg).number("r")
        #expect(large == 24 && small == 12)
        #expect(try circle("Caca, 2024-01-26: number of killed not stated", in: svg).number("r") == 2.8)
    }

    @Test func vagueOnesAreHollowWithTheirReachToScale() throws {
        let svg = try document()
        #expect(try circle("Dede", in: svg).style.first == "v")
        #expect(try circle("Bebe", in: svg).style.first == "e")
        let reach = try #require(
            svg.elements.first { $0.name == "circle" && $0.parent.map { svg.elements[$0].style == ["reach"] } == true })
        // The bar's length in pixels over its kilometres is the map's scale.
        let bar = try #require(svg.named("path").first { $0.style == ["bar"] }?.attributes["d"])
        let length = try #require(Double(bar.split { !".0123456789".contains($0) }[3]))
        let text = try #require(svg.named("text").first { $0.text.hasSuffix(" km") }?.text)
        let kilometres = try #require(Double(text.dropLast(3)))
        #expect(abs(reach.number("r") - 60 * length / kilometres) < 0.2)
    }

    @Test func whatIsNotDrawnIsCounted() throws {
        let words = try document().named("text").map(\.text).joined(separator: " ")
        #expect(words.contains("2 incidents are known only by their country or cannot be located"))
        #expect(words.contains("1 located incident lies outside the map."))
        #expect(!words.contains("Nowhere"))
    }

    @Test func theDeadliestAreListedAndNamedOnce() throws {
        let texts = try document().named("text").map(\.text)
        #expect(texts.contains("Aba, 2012-01-26: 100 killed"))
        #expect(texts.contains("1, 2 Aba"))
        #expect(texts.contains("3 Bebe"))
        #expect(!texts.contains { $0.hasSuffix(" Caca") })
    }

    @Test func largeCirclesLieUnderSmallOnes() throws {
        let svg = try document()
        let radii = svg.named("circle").filter { !$0.style.contains("key") && $0.attributes["cx"] != nil }
            .filter { element in
                svg.elements.contains {
                    $0.name == "title" && $0.parent.map { svg.elements[$0].attributes } == element.attributes
                }
            }
            .map { $0.number("r") }
        #expect(radii.count == 5)
        #expect(radii == radii.sorted(by: >))
    }

    @Test func theOrderOfTheIncidentsDoesNotMatter() throws {
        let bytes = try map(incidents).write()
        #expect(try map(incidents.reversed()).write() == bytes)
        #expect(try map(Array(incidents[3...] + incidents[..<3])).write() == bytes)
    }

    @Test func nothingCollidesOrLeavesThePage() throws {
        expectTextIsApart(try document())
        var crowd: [Incident] = []
        for i in 0..<60 {
            let point = (1 + Double(i % 8) * 0.11, 11 + Double(i / 8) * 0.1)
            crowd.append(SampleGround.incident("i\(i)", "Settlement \(i)", at: point, killed: i, year: 2010 + i % 14))
        }
        let svg = try #require(SVGDocument(try map(crowd).write()))
        expectTextIsApart(svg)
    }

    @Test func noIncidentsMakeAMapToo() throws {
        let svg = try #require(SVGDocument(try map([]).write()))
        #expect(svg.named("desc").first?.text.contains("None is known to have cost lives.") == true)
        expectTextIsApart(svg)
    }

    /// Two places of one name, and two without a name, have labels of their own.
    @Test func onlyIncidentsOfOnePlaceShareALabel() throws {
        let apart = [
            SampleGround.incident("a", "Aba", at: (0.5, 10.5), killed: 100, year: 2012),
            SampleGround.incident("b", "Aba", at: (3.5, 13.5), killed: 90, year: 2013),
            SampleGround.incident("c", "Aba", at: (0.5, 10.5), killed: 80, year: 2014),
        ]
        let words = try #require(SVGDocument(try map(apart).write())).named("text").map(\.text)
        #expect(words.contains("1, 3 Aba") && words.contains("2 Aba"))
        var unnamed = apart
        for i in unnamed.indices { unnamed[i].location.place = nil; unnamed[i].location.text = nil }
        let ranks = try #require(SVGDocument(try map(unnamed).write())).named("text").map(\.text)
        #expect(ranks.contains("1, 3") && ranks.contains("2"))
    }
}
