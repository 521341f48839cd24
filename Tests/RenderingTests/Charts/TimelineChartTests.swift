import Testing

@testable import Rendering

@Suite struct TimelineChartTests {
    private func chart(_ style: MapStyle = MapStyle()) -> TimelineChart {
        TimelineChart(
            text: MapText(
                title: "Incidents in Exland", subtitle: "2019–2021, by year", source: "Reports", style: style),
            periods: ["2019", "2020", "2021"],
            series: [
                .init(name: "clash", incidents: [4, 0, 10], killed: [8, 0, 30]),
                .init(name: "ambush", incidents: [1, 0, 2], killed: [3, 0, 0]),
            ], seriesTitle: "Kind", killedLow: [11, 0, 20], killedHigh: [11, 0, 90])
    }

    private func document(_ chart: TimelineChart) throws -> SVGDocument {
        try #require(SVGDocument(try chart.write()))
    }

    /// Heights of the bars of a series in one chart, from its path: "M… …h…v12h…z…".
    private func heights(_ path: SVGDocument.Element) -> [Double] {
        let d = path.attributes["d"] ?? ""
        return d.split(separator: "v").dropFirst().compactMap { Double($0.prefix { "0123456789.".contains($0) }) }
    }

    @Test func barsAreAsHighAsTheirNumbers() throws {
        let paths = try document(chart()).named("path").filter { $0.style == ["s0"] }
        let (incidents, killed) = (heights(try #require(paths.first)), heights(try #require(paths.last)))
        #expect(paths.count == 2)
        // 4 to 10, and 8 to 30; a period without incidents has no bar.
        #expect(incidents.count == 2 && abs(incidents[1] / incidents[0] - 2.5) < 0.02)
        #expect(killed.count == 2 && abs(killed[1] / killed[0] - 3.75) < 0.02)
    }

    @Test func theRangeIsDrawnWhereLowAndHighDiffer() throws {
        let svg = try document(chart())
        let range = try #require(svg.elements.first { $0.attributes["id"] == "t-range" }?.attributes["d"])
        #expect(range.filter { $0 == "M" }.count == 1)
        #expect(svg.named("title").map(\.text).contains("2021: 12 incidents, 30 killed (20–90)"))
        var exact = chart()
        exact.killedLow = exact.killedHigh
        #expect(try !document(exact).elements.contains { $0.attributes["id"] == "t-range" })
    }

    @Test func aPeriodCoveredInPartIsFramedInBothCharts() throws {
        var chart = chart()
        #expect(try !document(chart).elements.contains { $0.style == ["part"] })
        chart.partial = [2, 7]
        let svg = try document(chart)
        let frames = svg.named("rect").filter { $0.style == ["part"] }
        // The swatch, and a frame in each chart around the last of three periods.
        #expect(frames.count == 3 && frames.dropFirst().allSatisfy { $0.x > 700 })
        #expect(svg.named("text").map(\.text).contains("Covered in part"))
        expectTextIsApart(svg)
    }

    @Test func theDescriptionTellsTheFinding() throws {
        let text = try #require(try document(chart()).named("desc").first?.text)
        #expect(text.contains("17 incidents shown."))
        #expect(text.contains("Most in 2021 (12), fewest in 2020 (0)."))
        #expect(text.contains("41 (31–101) killed in all, most in 2021 (30)."))
        #expect(text.contains("Largest part: clash, 14 incidents."))
    }

    @Test func withoutKilledThereIsOneChart() throws {
        var chart = chart()
        chart.showsKilled = false
        let texts = try document(chart).named("text").map(\.text)
        #expect(!texts.contains("People killed (best estimate)"))
        #expect(texts.contains("Incidents"))
    }

    @Test(arguments: [1, 13, 60, 200])
    func nothingCollidesOrLeavesThePage(_ months: Int) throws {
        var chart = chart()
        chart.periods = (0..<months).map { "\(2015 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
        let numbers = (0..<months).map { $0 * 37 % 1000 }
        chart.series = [.init(name: "clash", incidents: numbers, killed: numbers)]
        (chart.killedLow, chart.killedHigh) = (numbers, numbers.map { $0 * 2 })
        expectTextIsApart(try document(chart))
    }

    @Test func noTimeIsAnError() {
        var chart = chart()
        chart.periods = []
        #expect(throws: MapError.noPeriods) { try chart.write() }
    }

    @Test func anOpenRangeHasAnArrowAndMissingNumbersAreCounted() throws {
        var chart = chart()
        chart.openHigh = [2]
        chart.killedUnstated = 5
        let svg = try document(chart)
        let range = try #require(svg.elements.first { $0.attributes["id"] == "t-range" }?.attributes["d"])
        #expect(range.contains("l") && range.filter { $0 == "M" }.count == 1)
        #expect(svg.named("title").map(\.text).contains("2021: 12 incidents, 30 killed (20 or more)"))
        let text = svg.named("text").map(\.text).joined(separator: " ")
        #expect(text.contains("5 incidents have no number of killed."))
        #expect(text.contains("Arrows: no upper bound is stated"))
        expectTextIsApart(svg)
    }
}
