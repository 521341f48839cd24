/// Incidents by region and period, and their density on the ground.
///
/// A density is incidents per 1,000 km² in a period. An incident without a region is in no row, and one that does not
/// lie within one period is in its region's total and in no period; both are counted beside the rows.
public struct DensityTable: Sendable, Equatable {
    /// A region to count in.
    public struct Region: Hashable, Sendable {
        /// The region's identifier, unique within its country.
        public let id: String
        /// ISO 3166-1 alpha-2.
        public let country: String
        /// Square kilometres on the ellipsoid.
        public let area: Double

        /// A region and its area in square kilometres.
        public init(id: String, country: String, area: Double) {
            self.id = id
            self.country = country
            self.area = area
        }

        /// Incidents per 1,000 km²; nil where the area is not positive.
        public func density(of incidents: Int) -> Double? { area > 0 ? Double(incidents) * 1000 / area : nil }
    }

    /// One region's counts.
    public struct Row: Hashable, Sendable {
        /// The region counted in.
        public let region: Region
        /// All incidents, those without a period too.
        public internal(set) var total = TallySums.zero
        /// Those that lie in no one period.
        public internal(set) var undated = TallySums.zero
        /// For each of the table's `periods`, in that order.
        public internal(set) var sums: [TallySums]

        /// Incidents per 1,000 km² for each of the table's `periods`; nil where the area is not positive.
        public var densities: [Double?] { sums.map { region.density(of: $0.incidents) } }
    }

    /// Incidents that no region counts, by country and period; a key without a country holds those known to be in none.
    public struct UnlocatedKey: Hashable, Comparable, Sendable {
        /// The country's ISO 3166-1 alpha-2 code; empty for incidents known to be in no country.
        public let country: String
        /// The period counted in.
        public let period: Period

        /// The key of a country and a period.
        public init(country: String, period: Period) {
            self.country = country
            self.period = period
        }

        /// By country, then by period.
        public static func < (a: UnlocatedKey, b: UnlocatedKey) -> Bool {
            (a.country, a.period) < (b.country, b.period)
        }
    }

    /// How long the periods are.
    public let step: PeriodStep
    /// From the first to the last period without gaps; empty when no incident has one.
    public let periods: [Period]
    /// One row a region, in the order given.
    public private(set) var rows: [Row]
    /// How many incidents are known by their country only, or not at all.
    public private(set) var unlocatedByCountry: [UnlocatedKey: Int] = [:]
    /// Located incidents in none of the table's regions.
    public private(set) var outside = 0

    /// - Parameters:
    ///   - regions: In the order wanted; of two with the same id and country the first is counted in.
    ///   - tally: Its regions that are not in `regions` are outside.
    ///   - category: Counts only this kind or actor.
    ///   - periods: From the first to the last to count; by default those of the incidents in a region.
    public init(
        regions: [Region], tally: RegionTally, step: PeriodStep = .year,
        category: (dimension: TallyDimension, name: String)? = nil, periods: ClosedRange<Period>? = nil
    ) {
        let cells = tally.cells.filter { key, _ in
            category.map { key.dimension == $0.dimension && key.category == $0.name } ?? (key.dimension == .kind)
        }
        let index = Dictionary(
            regions.enumerated().map { (TallyPlace.region(country: $1.country, id: $1.id), $0) },
            uniquingKeysWith: { first, _ in first })
        let span = periods ?? Self.span(of: cells.keys.lazy.filter { index[$0.place] != nil }.map(\.period), step)
        let all = span.map { step.periods(from: $0.lowerBound, through: $0.upperBound) } ?? []
        let columns = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
        self.step = step
        self.periods = all
        rows = regions.map { Row(region: $0, sums: Array(repeating: .zero, count: all.count)) }
        for (key, sums) in cells {
            if let row = index[key.place] {
                rows[row].total += sums
                if let period = step.period(holding: key.period) {
                    if let column = columns[period] { rows[row].sums[column] += sums }
                } else {
                    rows[row].undated += sums
                }
            } else {
                count(sums.incidents, elsewhere: key)
            }
        }
    }

    private mutating func count(_ incidents: Int, elsewhere key: RegionTally.Key) {
        switch key.place {
        case .region, .outsideRegions, .outside: outside += incidents
        case .country, .unlocated:
            let period = step.period(holding: key.period) ?? .undated
            unlocatedByCountry[UnlocatedKey(country: key.place.country ?? "", period: period), default: 0] += incidents
        }
    }

    private static func span(of periods: some Sequence<Period>, _ step: PeriodStep) -> ClosedRange<Period>? {
        let held = periods.compactMap(step.period)
        guard let first = held.min(), let last = held.max() else { return nil }
        return first...last
    }

    /// Incidents in a region of the table.
    public var counted: Int { rows.reduce(0) { $0 + $1.total.incidents } }

    /// Incidents known by their country only, or not at all.
    public var unlocated: Int { unlocatedByCountry.values.reduce(0, +) }

    /// Incidents in a region that lie in no one period.
    public var undated: Int { rows.reduce(0) { $0 + $1.undated.incidents } }

    /// Every density above zero, over all regions and periods together: what classes are made from.
    public var positiveDensities: [Double] {
        rows.flatMap { $0.densities.compactMap { $0 }.filter { $0 > 0 } }
    }
}
