import Geography
import Incidents
import Testing

@testable import Rendering

/// Every kind of map on one small country, as it was when it was last looked at.
@Suite struct MapSnapshotTests {
    private func text(_ title: String, _ style: MapStyle = MapStyle()) -> MapText {
        MapText(
            title: title, subtitle: "2012–2020; 31 of 40 incidents located in a region", source: "Reports of Exland.",
            notes: ["Reports are fewer where reporters are."], style: style)
    }

    @Test func densityByRegionAndYear() throws {
        try Snapshot.expect(SampleGround.densityMap(panels: 5).write(), equals: "density-by-region-and-year")
    }

    @Test func densityByRegionAndYearInFrenchOnDarkGround() throws {
        var map = try SampleGround.densityMap(panels: 3)
        map.text.style = MapStyle(language: .french, theme: .dark)
        try Snapshot.expect(map.write(), equals: "density-by-region-and-year-fr-dark")
    }

    @Test func density() throws {
        var map = try SampleGround.densityMap(panels: 1)
        map.circles = ["West": 0, "East": 12, "Upper Northwest": 3, "Northeast": 40, "Capital": 5]
        try Snapshot.expect(map.write(), equals: "density")
    }

    @Test func incidents() throws {
        let incidents = [
            SampleGround.incident("a", "Aba", at: (1, 11), killed: 100, year: 2012),
            SampleGround.incident("b", "Bebe", at: (3, 11), killed: 25, year: 2015),
            SampleGround.incident("c", "Caca", at: (3.001, 11), killed: nil, year: 2020),
            SampleGround.incident("d", "Dede", at: (1, 12.8), killed: 4, precision: .near, radius: 60),
            SampleGround.incident("e", "Exland", at: (2, 12), killed: 50, precision: .country, radius: 300),
        ]
        let map = SymbolMap(
            text: text("Reported incidents: Exland"), ground: try SampleGround.make(), incidents: incidents,
            vintage: "Exland survey of 2012")
        try Snapshot.expect(map.write(), equals: "incidents")
    }

    @Test func places() throws {
        let places = [(1.0, 11.0, 900, "Aba"), (3, 11, 400, "Bebe"), (2.2, 12.6, 30, nil)].map { x, y, count, name in
            PlaceMap.Place(coordinate: coordinate(x, y), incidents: count, killed: count / 3, name: name)
        }
        let map = PlaceMap(
            text: text("Reported incidents: Exland"), ground: try SampleGround.make(), places: places, unlocated: 7,
            vintage: "Exland survey of 2012")
        try Snapshot.expect(map.write(), equals: "places")
    }

    @Test func surface() throws {
        func ring(_ x: Double, _ y: Double, _ radius: Double) -> [Coordinate] {
            (0..<16).map { step in
                let angle = Double(step) / 16 * 360
                return coordinate(x + radius * angle.cosineOfDegrees, y + radius * (angle - 90).cosineOfDegrees)
            }
        }
        let map = SurfaceMap(
            text: text("Density of incidents: Exland"), ground: try SampleGround.make(), levels: [0.5, 1, 2],
            bands: [
                [ring(1.5, 11.5, 1.8), ring(3.5, 13.4, 0.3)], [ring(1.4, 11.4, 1.1), ring(1.4, 11.4, 0.2)],
                [ring(1, 11.2, 0.4)],
            ], unit: "Incidents per 1,000 km² a year", peak: (2.31, "West"),
            kernel: SurfaceKernel(kilometres: 42, rule: .crossValidation), vague: 7, unlocated: 3,
            vintage: "Exland survey of 2012")
        try Snapshot.expect(map.write(), equals: "density-surface")
    }

    @Test func timeline() throws {
        let chart = TimelineChart(
            text: text("Incidents and people killed over time: Exland"), periods: ["2019", "2020", "2021"],
            series: [
                .init(name: "clash", incidents: [4, 0, 10], killed: [8, 0, 30]),
                .init(name: "ambush", incidents: [1, 0, 2], killed: [3, 0, 0]),
            ], seriesTitle: "Kind", killedLow: [11, 0, 20], killedHigh: [11, 0, 90])
        try Snapshot.expect(chart.write(), equals: "timeline")
    }

    @Test func hotspots() throws {
        let classes = [
            UnitMap.LegendClass(.diverging(3), label: "Hot spot, 99 %"),
            UnitMap.LegendClass(.diverging(0), label: "Not significant"),
            UnitMap.LegendClass(.hatched, label: "Not analysed"),
        ]
        let units = (0..<16).map { number -> UnitMap.Unit in
            let (x, y) = (Double(number % 4), 10 + Double(number / 4))
            let outline = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)].map { coordinate($0.0, $0.1) }
            return UnitMap.Unit(
                outline: outline, legendClass: number == 5 ? 0 : number > 13 ? 2 : 1, title: "Cell \(number)",
                mark: number == 5 ? "1" : "")
        }
        let map = UnitMap(
            id: "h", text: text("Hot spots: Exland"), ground: try SampleGround.make(), units: units, classes: classes,
            legendTitle: "Gi*", listTitle: "Strongest", list: ["1 Cell 5"], finding: "One hot spot.",
            vintage: "Exland survey of 2012")
        try Snapshot.expect(map.write(), equals: "hotspots")
    }
}
