/// Incidents by region and year, and their density on the ground.
///
/// A density is incidents per 1,000 km² a year. An incident without a region is in no row, and one that does not lie
/// within one year is in its region's total and in no year; both are the caller's to count and to name.
public struct DensityTable: Sendable, Equatable {
    /// A region to count in.
    public struct Region: Hashable, Sendable {
        public let id: String
        /// Square kilometres on the ellipsoid.
        public let area: Double

        public init(id: String, area: Double) {
            self.id = id
            self.area = area
        }
    }

    /// An incident, reduced to what is counted.
    public struct Record: Hashable, Sendable {
        /// The region's id; nil, or an id that is not in the table, when it cannot be counted in a region.
        public let region: String?
        /// The year the whole date lies in, or nil.
        public let year: Int?
        /// Best estimate of people killed, or nil when nothing is said.
        public let killed: Int?

        public init(region: String?, year: Int?, killed: Int?) {
            self.region = region
            self.year = year
            self.killed = killed
        }
    }

    /// One region's counts.
    public struct Row: Hashable, Sendable {
        public let region: Region
        /// All incidents, those without a year too.
        public internal(set) var incidents = 0
        /// Sum of the best estimates of people killed.
        public internal(set) var killed = 0
        /// Incidents for each year of the table's `years`, in that order.
        public internal(set) var incidentsByYear: [Int]

        /// Incidents per 1,000 km² for each year of the table's `years`; nil where the area is not positive.
        public var densityByYear: [Double?] {
            incidentsByYear.map { region.area > 0 ? Double($0) * 1000 / region.area : nil }
        }
    }

    /// From the first to the last year without gaps; empty when no incident has a year.
    public let years: [Int]
    /// One row a region, in the order given.
    public private(set) var rows: [Row]

    /// - Parameters:
    ///   - regions: In the order wanted; of two with the same id the first is counted in.
    ///   - years: The years to count; by default from the first to the last year of a record that has a region.
    public init(regions: [Region], records: [Record], years: ClosedRange<Int>? = nil) {
        let index = Dictionary(regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let placed = records.compactMap { record in
            record.region.flatMap { index[$0] }.map { (row: $0, record: record) }
        }
        let period = years ?? Self.period(of: placed.lazy.compactMap(\.record.year))
        self.years = period.map(Array.init) ?? []
        var rows = regions.map { Row(region: $0, incidentsByYear: Array(repeating: 0, count: period?.count ?? 0)) }
        for (row, record) in placed {
            rows[row].incidents += 1
            rows[row].killed += record.killed ?? 0
            if let year = record.year, let period, period.contains(year) {
                rows[row].incidentsByYear[year - period.lowerBound] += 1
            }
        }
        self.rows = rows
    }

    /// Every density above zero, over all regions and years together: what classes are made from.
    public var positiveDensities: [Double] {
        rows.flatMap { $0.densityByYear.compactMap { $0 }.filter { $0 > 0 } }
    }

    private static func period(of years: some Sequence<Int>) -> ClosedRange<Int>? {
        guard let first = years.min(), let last = years.max() else { return nil }
        return first...last
    }
}
