/// Incidents and people killed over time, as two charts of stacked bars that share their time axis.
public struct TimelineChart: Sendable {
    /// A part of every bar: a kind, or a region.
    public struct Series: Sendable {
        /// What the legend calls it.
        public var name: String
        /// One number for each of the chart's `periods`.
        public var incidents: [Int]
        /// Best estimates, one for each of the chart's `periods`.
        public var killed: [Int]

        /// A series with a number for each period.
        public init(name: String, incidents: [Int], killed: [Int]) {
            self.name = name
            self.incidents = incidents
            self.killed = killed
        }
    }

    /// Title, subtitle, sources and notes, and the style of the drawing.
    public var text: MapText
    /// "2021" or "2021-03", without gaps, in order.
    public var periods: [String]
    /// From the bottom of the bars upward. At most `mostSeries` have colours of their own; sum up the rest in the last
    /// one.
    public var series: [Series]
    /// What the series are: kinds or regions.
    public var seriesTitle: String
    /// The sums of the low numbers of people killed that are stated, one for each of the `periods`.
    public var killedLow: [Int]
    /// The sums of the high numbers of people killed that are stated, one for each of the `periods`.
    public var killedHigh: [Int]
    /// Indices of the `periods` without an upper bound: an incident in them has no highest number.
    public var openHigh: Set<Int> = []
    /// Incidents without any number of people killed.
    public var killedUnstated = 0
    /// Indices of the incomplete `periods`, which the data cover in part.
    public var partial: [Int] = []
    /// Whether there is a chart of people killed; not where they are not known by period.
    public var showsKilled = true

    /// Most colours that all eyes can distinguish, with a grey for the rest.
    public static let mostSeries = 6

    /// A chart of stacked bars; ranges, open ends and incomplete periods can be added.
    public init(
        text: MapText, periods: [String], series: [Series], seriesTitle: String, killedLow: [Int], killedHigh: [Int]
    ) {
        self.text = text
        self.periods = periods
        self.series = series
        self.seriesTitle = seriesTitle
        self.killedLow = killedLow
        self.killedHigh = killedHigh
    }

    /// Draws the charts as SVG, UTF-8.
    ///
    /// - Throws: `MapError.noPeriods` when there is no time to draw.
    public func write() throws(MapError) -> [UInt8] {
        guard !periods.isEmpty else { throw .noPeriods }
        return TimelineSheet(self).bytes
    }

    func incidents(in period: Int) -> Int { series.reduce(0) { $0 + $1.incidents[period] } }
    func killed(in period: Int) -> Int { series.reduce(0) { $0 + $1.killed[period] } }
}
