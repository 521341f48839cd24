import Foundation
import Rendering
import Testing

@Suite struct PlaceMapTests {
    private func map(_ places: [PlaceMap.Place], unlocated: Int = 0) throws -> String {
        let ground = try SampleGround.make()
        let text = MapText(title: "Incidents in Exland", subtitle: "2012–2020", source: "A table")
        return String(
            decoding: try PlaceMap(
                text: text, ground: ground, places: places, unlocated: unlocated, vintage: "Exland survey of 2012"
            ).write(), as: UTF8.self)
    }

    private func place(_ x: Double, _ y: Double, _ incidents: Int, _ name: String? = nil) -> PlaceMap.Place {
        PlaceMap.Place(coordinate: coordinate(x, y), incidents: incidents, killed: 3, name: name)
    }

    private func circles(_ svg: String) -> Int { svg.components(separatedBy: "<circle class=\"e\"").count - 1 }

    @Test func eachPlaceIsACircleAndTheMapSaysSo() throws {
        let svg = try map(
            [place(1, 11, 5000, "Riverton"), place(3, 13, 40, "Springfield"), place(60, 60, 7)], unlocated: 12)
        #expect(circles(svg) == 2)
        #expect(svg.contains("each circle is a place with all its incidents."))
        #expect(!svg.contains("share one"))
        #expect(svg.contains("Riverton: 5,000 incidents, 3 killed"))
        #expect(svg.contains("7 located incidents lie outside the map."))
        #expect(svg.contains("12 incidents are known only by their country"))
        #expect(svg.contains("5,040 incidents as 2 circles."))
    }

    /// The circle of a hundred times the incidents has a hundred times the area.
    @Test func areasAreProportional() throws {
        let svg = try map([place(1, 11, 5000), place(3, 13, 50)])
        let radii = svg.components(separatedBy: "<circle class=\"e\"").dropFirst().compactMap { part in
            part.components(separatedBy: " r=\"").dropFirst().first?.components(separatedBy: "\"").first
                .flatMap(Double.init)
        }
        #expect(radii == [24, 2.8] || radii == [24, 2.4], "\(radii)")
    }

    @Test func placesCloseByEachOtherShareACircle() throws {
        let many = (0..<3000).map { place(0.1 + Double($0 % 60) / 16, 10.1 + Double($0 / 60) / 13, 2) }
        let svg = try map(many)
        #expect(circles(svg) < 3000 && circles(svg) > 300)
        #expect(svg.contains(" km share one."))
        #expect(svg.contains("6,000 incidents as "))
        #expect(try map(many.reversed()) == svg)
    }
}
