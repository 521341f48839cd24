/// Incidents counted by region, period and kind, and by actor where that was asked for, under names that mean the same
/// in every run: what the parts of a corpus are added by.
///
/// Adding is exact, associative and commutative.
public struct RegionTally: Hashable, Sendable {
    /// What is counted apart; ordered by place, time, dimension and category.
    public struct Key: Hashable, Comparable, Sendable {
        /// Where the incidents were.
        public var place: TallyPlace
        /// When the incidents were.
        public var period: Period
        /// What the category is one of.
        public var dimension: TallyDimension
        /// The kind, or the actor's name.
        public var category: String

        /// The key of a cell.
        public init(place: TallyPlace, period: Period, dimension: TallyDimension = .kind, category: String) {
            self.place = place
            self.period = period
            self.dimension = dimension
            self.category = category
        }

        /// By place, period, dimension and category.
        public static func < (a: Key, b: Key) -> Bool {
            (a.place, a.period, a.dimension, a.category) < (b.place, b.period, b.dimension, b.category)
        }
    }

    /// The sums of every place, period and category that has any.
    public private(set) var cells: [Key: TallySums]
    /// Records that the filters of the run left out.
    public var filtered: Int
    /// Records that could not be read.
    public var rejected: Int
    /// Records whose table states another region than their point lies in.
    public var disputed = 0
    /// From when to when there are data, what the filters leave out too.
    public var span = DataSpan()

    /// A tally of these cells.
    public init(cells: [Key: TallySums] = [:], filtered: Int = 0, rejected: Int = 0) {
        self.cells = cells
        self.filtered = filtered
        self.rejected = rejected
    }

    /// Adds sums to a cell.
    public mutating func add(_ sums: TallySums, to key: Key) { cells[key, default: .zero] += sums }

    /// Adds another tally, made with the same regions and filters.
    public mutating func merge(_ other: RegionTally) {
        for (key, sums) in other.cells { add(sums, to: key) }
        filtered += other.filtered
        rejected += other.rejected
        disputed += other.disputed
        span.merge(other.span)
    }

    /// Sums over all kinds of what `place` says yes to.
    public func sums(where isCounted: (TallyPlace, Period) -> Bool = { _, _ in true }) -> TallySums {
        cells.reduce(into: .zero) { sums, cell in
            if cell.key.dimension == .kind, isCounted(cell.key.place, cell.key.period) { sums += cell.value }
        }
    }

    /// Incidents located in a region, by country.
    public var locatedByCountry: [String: Int] {
        cells.reduce(into: [:]) { counts, cell in
            if cell.key.dimension == .kind, case .region(let country, _) = cell.key.place {
                counts[country, default: 0] += cell.value.incidents
            }
        }
    }

    /// The same incidents with everything in countries other than `countries` taken as outside.
    public func limited(to countries: Set<String>) -> RegionTally {
        var limited = RegionTally(filtered: filtered, rejected: rejected)
        limited.span = span
        limited.disputed = disputed
        for (key, sums) in cells {
            var key = key
            if let country = key.place.country, !countries.contains(country) { key.place = .outside }
            limited.add(sums, to: key)
        }
        return limited
    }
}
