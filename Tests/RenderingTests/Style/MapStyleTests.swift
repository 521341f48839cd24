import Testing

@testable import Rendering

@Suite struct MapStyleTests {
    private func map(_ style: MapStyle) throws -> SVGDocument {
        var map = try SampleGround.densityMap(panels: 2)
        map.text.style = style
        return try #require(SVGDocument(try map.write()))
    }

    @Test func frenchMapsSpeakFrench() throws {
        let svg = try map(MapStyle(language: .french))
        #expect(svg.elements[0].attributes["lang"] == "fr")
        let texts = svg.named("text").map(\.text)
        for text in ["Aucun incident", "Sans données", "jusqu’à 0,12", "Noms des régions"] {
            #expect(texts.contains(text), "\(texts)")
        }
        let whole = texts.joined(separator: " ")
        #expect(whole.contains("azimutale équivalente de Lambert, centre"))
        #expect(whole.contains("9 incidents ne sont connus que par leur pays"))
        #expect(svg.named("desc").first?.text.contains("Plus hautes valeurs") == true)
        expectTextIsApart(svg)
        // The next map is drawn in its own language.
        #expect(try map(MapStyle()).named("text").map(\.text).contains("No incident"))
    }

    @Test func widthScalesTheDrawing() throws {
        let root = try map(MapStyle(width: 560)).elements[0]
        let normal = try map(MapStyle()).elements[0]
        #expect(root.number("width") == 560)
        #expect(abs(root.number("height") * 2 - normal.number("height")) <= 0.2)
        #expect(root.attributes["viewBox"] == normal.attributes["viewBox"])
    }

    /// Text on the page reads with a contrast of 4.5 in every theme, and classes keep their distances.
    @Test(arguments: MapTheme.allCases)
    func textReadsOnThePage(_ theme: MapTheme) throws {
        let colours = theme.colours
        for ground in [colours.page, colours.land, colours.sea, colours.ground] {
            for ink in [colours.ink, colours.mutedInk] {
                let contrast = try #require(SRGBColour(hex: ink)).contrast(with: try #require(SRGBColour(hex: ground)))
                #expect(contrast >= 4.5, "\(theme) \(ink) on \(ground): \(contrast)")
            }
        }
    }

    @Test func onDarkGroundTheHighestClassIsTheLightest() {
        #expect(MapStyle(theme: .dark).palette.sequential(5) == ColourRamp.heat.classes(5, on: .dark))
    }

    @Test(arguments: MapTheme.allCases)
    func neighboursInAStackStayApart(_ theme: MapTheme) throws {
        let colours = try Palette(theme: theme).categories(6).map { try #require(SRGBColour(hex: $0)) }
        for vision in ColourVision.allCases {
            for (a, b) in zip(colours, colours.dropFirst()) {
                let distance = LabColour(vision.seen(a)).difference(from: LabColour(vision.seen(b)))
                #expect(distance >= 9, "\(theme) \(vision): \(a.hex) \(b.hex) \(distance)")
            }
        }
    }
}
