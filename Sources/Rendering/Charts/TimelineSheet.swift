/// A timeline as it is laid out: legend, the chart of incidents, the chart of people killed, notes.
struct TimelineSheet {
    private let chart: TimelineChart
    private let phrases: MapPhrases
    private var sheet: Sheet

    private static let axisWidth = 56.0
    private static let chartHeight = 205.0
    private static var plotX: Double { Sheet.margin + axisWidth }
    private static var plotWidth: Double { Sheet.inner - axisWidth }

    init(_ chart: TimelineChart) {
        self.chart = chart
        phrases = chart.text.style.phrases
        sheet = Sheet(chart.text.style)
        sheet.header(chart.text.title, chart.text.subtitle)
        drawLegend()
        let periods = chart.periods.indices
        drawChart(
            phrases.incidentSizes, values: chart.series.map(\.incidents),
            most: periods.map(chart.incidents).max() ?? 0)
        if chart.showsKilled {
            drawChart(
                phrases.sizes, values: chart.series.map(\.killed),
                most: max(periods.map(chart.killed).max() ?? 0, chart.killedHigh.max() ?? 0), ranges: true)
        }
        sheet.advance(by: 6)
        sheet.footer(
            notes: killedNotes + chart.text.notes,
            origins: chart.text.source.isEmpty ? [] : [chart.text.source])
    }

    private var hasRanges: Bool { chart.periods.indices.contains(where: hasRange) }

    private func hasRange(_ period: Int) -> Bool {
        chart.killedLow[period] != chart.killedHigh[period] || chart.openHigh.contains(period)
    }

    /// How the numbers of people killed are to be read.
    private var killedNotes: [String] {
        guard chart.showsKilled else { return [] }
        return [
            hasRanges ? phrases.whiskers : nil, chart.openHigh.isEmpty ? nil : phrases.openWhiskers,
            phrases.killedUnstated(chart.killedUnstated),
        ].compactMap { $0 }
    }

    /// " (18–30)", or " (18 or more)" without an upper bound; empty where there is no range.
    private func range(_ period: Int) -> String {
        let (low, high) = (chart.killedLow[period], chart.killedHigh[period])
        return phrases.range(low, chart.openHigh.contains(period) ? nil : high)
    }

    // MARK: - Parts

    private mutating func drawLegend() {
        sheet.svg.text(chart.seriesTitle, .label, x: Sheet.margin, baseline: sheet.y + TextStyle.label.size)
        var (x, y) = (Sheet.margin, sheet.y + TextStyle.label.lineHeight + 3)
        for (i, series) in chart.series.enumerated() {
            let needed = 16 + TextStyle.small.width(series.name)
            if x > Sheet.margin, x + needed > Sheet.margin + Sheet.inner {
                (x, y) = (Sheet.margin, y + TextStyle.small.lineHeight + 3)
            }
            sheet.svg.leaf(
                "rect", ["class": "s\(i)", "x": px(x), "y": px(y), "width": "11", "height": "11"])
            sheet.svg.text(series.name, .small, x: x + 16, baseline: y + 10)
            x += needed + 18
        }
        if !chart.partial.isEmpty {
            if x + 16 + TextStyle.small.width(phrases.partialPeriod) > Sheet.margin + Sheet.inner {
                (x, y) = (Sheet.margin, y + TextStyle.small.lineHeight + 3)
            }
            sheet.svg.leaf(
                "rect", ["class": "part", "x": px(x + 0.5), "y": px(y + 0.5), "width": "10", "height": "10"])
            sheet.svg.text(phrases.partialPeriod, .small, x: x + 16, baseline: y + 10)
        }
        sheet.advance(by: y + TextStyle.small.lineHeight + 8 - sheet.y)
    }

    /// A caption, the bars with their axes, and the names of the periods.
    private mutating func drawChart(_ caption: String, values: [[Int]], most: Int, ranges: Bool = false) {
        var svg = SVGWriter()
        let axis = CountAxis(most: most, height: Self.chartHeight)
        svg.text(caption, .panel, x: Sheet.margin, baseline: sheet.y + TextStyle.panel.size)
        let base = sheet.y + TextStyle.panel.lineHeight + 8 + Self.chartHeight
        for tick in axis.ticks {
            let y = base - axis.rise(tick)
            svg.leaf(
                "path",
                ["class": tick == 0 ? "zero" : "grid", "d": "M\(px(Self.plotX)) \(px(y))h\(px(Self.plotWidth))"])
            svg.text(phrases.count(tick), .small, .end(Self.plotX - 8), baseline: y + 4)
        }
        drawBars(values, axis, base: base, in: &svg)
        drawFrames(base: base, in: &svg)
        if ranges, hasRanges { drawRanges(axis, base: base, in: &svg) }
        drawPeriods(below: base, in: &svg)
        if ranges || !chart.showsKilled { drawTitles(base: base, in: &svg) }
        sheet.svg.append(svg)
        sheet.advance(by: base + 34 - sheet.y)
    }

    private var step: Double { Self.plotWidth / Double(chart.periods.count) }
    private var barWidth: Double { min(step * 0.78, 46) }
    private func centre(of period: Int) -> Double { Self.plotX + (Double(period) + 0.5) * step }

    /// One path a series.
    private func drawBars(_ values: [[Int]], _ axis: CountAxis, base: Double, in svg: inout SVGWriter) {
        var below = [Int](repeating: 0, count: chart.periods.count)
        for (i, numbers) in values.enumerated() {
            var path = ""
            for (period, number) in numbers.enumerated() where number > 0 {
                let top = base - axis.rise(below[period] + number)
                let height = base - axis.rise(below[period]) - top
                path +=
                    "M\(px(centre(of: period) - barWidth / 2)) \(px(top))"
                    + "h\(px(barWidth))v\(px(height))h\(px(-barWidth))z"
                below[period] += number
            }
            let total = numbers.reduce(0, +)
            if !path.isEmpty {
                svg.leaf(
                    "path", ["class": "s\(i)", "d": path],
                    title: "\(chart.series[i].name)\(phrases.colon) \(phrases.count(total))")
            }
        }
    }

    /// Frames around the incomplete periods.
    private func drawFrames(base: Double, in svg: inout SVGWriter) {
        for period in chart.partial where chart.periods.indices.contains(period) {
            let width = min(barWidth + 6, step)
            svg.leaf(
                "rect",
                [
                    "class": "part", "x": px(centre(of: period) - width / 2), "y": px(base - Self.chartHeight),
                    "width": px(width), "height": px(Self.chartHeight),
                ])
        }
    }

    /// From the low to the high number, where they differ.
    private func drawRanges(_ axis: CountAxis, base: Double, in svg: inout SVGWriter) {
        var path = ""
        let cap = min(barWidth * 0.5, 10)
        for period in chart.periods.indices where hasRange(period) {
            let (x, low, high) = (
                centre(of: period), base - axis.rise(chart.killedLow[period]),
                base - axis.rise(chart.killedHigh[period])
            )
            if chart.openHigh.contains(period) {
                // An arrow upward, as no upper bound is stated.
                path +=
                    "M\(px(x - cap / 2)) \(px(high - 6))l\(px(cap / 2)) -6l\(px(cap / 2)) 6"
                    + "m\(px(-cap / 2)) -6V\(px(low))"
            } else {
                path += "M\(px(x - cap / 2)) \(px(high))h\(px(cap))m\(px(-cap / 2)) 0V\(px(low))"
            }
            path += "m\(px(-cap / 2)) 0h\(px(cap))"
        }
        svg.element("g", ["class": "range-under"]) { $0.leaf("path", ["id": "t-range", "d": path]) }
        svg.leaf("use", ["href": "#t-range", "class": "range"])
    }

    /// As many names as fit; for months only the years, under each January.
    private func drawPeriods(below base: Double, in svg: inout SVGWriter) {
        let isMonthly = chart.periods[0].contains("-")
        var free = 0.0
        for (period, name) in chart.periods.enumerated() {
            if isMonthly, period > 0, !name.hasSuffix("-01") { continue }
            let text = isMonthly && chart.periods.count > 24 ? String(name.prefix(4)) : name
            let x = isMonthly ? centre(of: period) - step / 2 : centre(of: period)
            if isMonthly { svg.leaf("path", ["class": "zero", "d": "M\(px(x)) \(px(base))v5"]) }
            let width = TextStyle.small.width(text)
            let left = isMonthly ? x + 2 : x - width / 2
            guard left >= free, left + width <= MapStyle.standardWidth - 4 else { continue }
            svg.text(text, .small, x: left, baseline: base + 16)
            free = left + width + 10
        }
    }

    /// What a reader sees on pointing at a period, over both charts.
    private func drawTitles(base: Double, in svg: inout SVGWriter) {
        svg.element("g", ["class": "hit"]) { group in
            for (period, name) in chart.periods.enumerated() where chart.incidents(in: period) > 0 {
                let sums = phrases.place(name, chart.incidents(in: period), killed: chart.killed(in: period))
                group.leaf(
                    "rect",
                    [
                        "x": px(centre(of: period) - step / 2), "y": px(base - Self.chartHeight), "width": px(step),
                        "height": px(Self.chartHeight),
                    ], title: sums + range(period))
            }
        }
    }

    // MARK: - The document

    var bytes: [UInt8] {
        let palette = chart.text.style.palette
        let colours = palette.categories(chart.series.count)
        let fills = colours.enumerated().map { ".s\($0){fill:\($1)}" }.joined()
        let rules =
            fills + ".grid,.zero,.range,.range-under{fill:none}.grid{stroke:\(palette.landLine);stroke-width:.5}"
            + ".zero{stroke:\(palette.outline);stroke-width:.9}.range{stroke:\(palette.ink);stroke-width:1}"
            + ".range-under{stroke:\(palette.halo);stroke-width:2.6;stroke-opacity:.75}"
            + ".hit{fill:#000;fill-opacity:0}"
            + ".part{fill:none;stroke:\(palette.ink);stroke-width:.9;stroke-dasharray:4 2.5}"
        return sheet.document(
            Sheet.Head(id: "t", title: chart.text.title, description: finding, rules: rules))
    }

    private var finding: String {
        let counts = chart.periods.indices.map(chart.incidents)
        let killed = chart.periods.indices.map(chart.killed)
        var parts = [phrases.shown(counts.reduce(0, +))]
        if let most = counts.max(), let fewest = counts.min(), most > fewest,
            let high = counts.firstIndex(of: most), let low = counts.firstIndex(of: fewest)
        {
            parts.append(phrases.trend(most: (chart.periods[high], most), fewest: (chart.periods[low], fewest)))
        }
        if let most = killed.max(), most > 0, let worst = killed.firstIndex(of: most) {
            parts.append(
                phrases.deadliestPeriod(
                    chart.periods[worst], most,
                    of: (
                        killed.reduce(0, +), chart.killedLow.reduce(0, +),
                        chart.openHigh.isEmpty ? chart.killedHigh.reduce(0, +) : nil
                    )))
        }
        let largest = chart.series.max { $0.incidents.reduce(0, +) < $1.incidents.reduce(0, +) }
        if chart.series.count > 1, let largest {
            parts.append(phrases.largestPart(largest.name, largest.incidents.reduce(0, +)))
        }
        return (parts + chart.text.notes).joined(separator: " ")
    }
}
