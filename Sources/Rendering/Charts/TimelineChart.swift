/// Incidents and people killed over time, as two charts of stacked bars that share their time axis.
public struct TimelineChart: Sendable {
    /// A part of every bar: a kind, or a region.
    public struct Series: Sendable {
        public var name: String
        /// One number for each of the chart's `periods`.
        public var incidents: [Int]
        /// Best estimates, one for each of the chart's `periods`.
        public var killed: [Int]

        public init(name: String, incidents: [Int], killed: [Int]) {
            self.name = name
            self.incidents = incidents
            self.killed = killed
        }
    }

    public var text: MapText
    /// "2021" or "2021-03", without gaps, in order.
    public var periods: [String]
    /// From the bottom of the bars upward. At most `mostSeries` have colours of their own; the caller sums up the rest.
    public var series: [Series]
    /// What the series are: kinds or regions.
    public var seriesTitle: String
    /// The sums of the low and high numbers of people killed that are stated, one for each of the `periods`.
    public var killedLow: [Int]
    public var killedHigh: [Int]
    /// Which of the `periods` have no upper bound: of some incident no highest number is stated.
    public var openHigh: Set<Int> = []
    /// Incidents of which no number of killed is stated at all.
    public var killedUnstated = 0
    /// Which of the `periods` the data cover in part only.
    public var partial: [Int] = []
    /// Whether people killed are known by period; else there is no chart of them.
    public var tellsKilled = true

    /// As many as colours that all eyes tell apart, a grey for the rest among them.
    public static let mostSeries = 6

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
