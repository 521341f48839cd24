public import Geography

/// A bandwidth for a map of a density, and what it was chosen by.
///
/// Cross-validation follows clusters where Scott's rule, made for one cloud of normal shape, merges them. It is limited,
/// because Berman and Diggle's criterion takes stacked and evenly spread events for clusters of no size: from below by
/// how well places are known, how far they are apart and what the grid shows, from above by Scott's rule.
public struct BandwidthChoice: Hashable, Sendable {
    /// What decided.
    public enum Rule: Hashable, Sendable {
        /// Least squares cross-validation (Diggle 1985; Berman and Diggle 1989).
        case crossValidation
        /// Scott's rule, which Silverman's equals in the plane: there are too few places for cross-validation, or it
        /// would smooth more.
        case normal
        /// The median distance from a place to the next one: with less, each place would be a peak of its own.
        case neighbours
        /// How well the places are known.
        case precision
        /// So many cells of the grid: less would not be seen.
        case cells
        /// The caller's.
        case given
    }

    /// The standard deviation of the kernel, in the unit of the coordinates.
    public let length: Double
    /// What decided.
    public let rule: Rule
    /// What cross-validation gives by itself; nil where there are too few places for it.
    public let crossValidated: Double?

    /// A choice made elsewhere.
    public init(length: Double, rule: Rule, crossValidated: Double? = nil) {
        (self.length, self.rule, self.crossValidated) = (length, rule, crossValidated)
    }

    /// With fewer places their distances mean little.
    static let fewestPlaces = 20
    /// With more events, only every nth is used: the number of pairs grows with the square.
    static let mostEvents = 3000
    /// Three cells: the width of a kernel at half its height is seven, enough for a round contour.
    public static let cells = 3.0

    /// Chooses the bandwidth by the places of the events, each counted once: events at one place say how places were
    /// noted down, not how far apart they are.
    ///
    /// - Parameters:
    ///   - events: In any order.
    ///   - window: The grid that the density is estimated on.
    ///   - precision: How well a place is known, in the unit of the coordinates.
    /// - Throws: `StatisticsError` for fewer than three events, or all at one place or along one axis.
    public init(
        _ events: [PlanarPoint], window: RasterGrid, precision: Double
    ) throws(StatisticsError) {
        let normal = try Bandwidth.scottIsotropic(events).longest
        let places = Self.places(of: events)
        let found = places.count < Self.fewestPlaces ? nil : try Bandwidth.diggle(places, window: window).longest
        let floors: [(length: Double, rule: Rule)] = [
            (precision, .precision), (Self.neighbourDistance(places), .neighbours),
            (Self.cells * max(window.cellWidth, window.cellHeight), .cells),
        ]
        var choice: (length: Double, rule: Rule) = found.map { ($0, .crossValidation) } ?? (normal, .normal)
        for floor in floors where floor.length > choice.length { choice = floor }
        // No rule may go below what the grid can show or how well places are known.
        let least = floors.filter { $0.rule != .neighbours }.map(\.length).max() ?? 0
        if choice.length > normal, choice.length > least { choice = normal > least ? (normal, .normal) : choice }
        self.init(length: choice.length, rule: choice.rule, crossValidated: found)
    }

    /// The different places of the events, or of every nth event, from west to east. Events are thinned and not places, so
    /// that dense areas do not lose more than their share.
    private static func places(of events: [PlanarPoint]) -> [PlanarPoint] {
        let sorted = events.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        let step = max(1, (sorted.count + mostEvents - 1) / mostEvents)
        var places: [PlanarPoint] = []
        for event in stride(from: 0, to: sorted.count, by: step) where places.last != sorted[event] {
            places.append(sorted[event])
        }
        return places
    }

    /// The median over the places, sorted by x, of the distance to the nearest other one.
    private static func neighbourDistance(_ places: [PlanarPoint]) -> Double {
        guard places.count > 1 else { return 0 }
        let distances = places.indices.map { place -> Double in
            var nearest = Double.infinity
            func search(_ others: some Sequence<Int>) {
                for other in others {
                    let (dx, dy) = (places[other].x - places[place].x, places[other].y - places[place].y)
                    if abs(dx) >= nearest { return }
                    nearest = min(nearest, (dx * dx + dy * dy).squareRoot())
                }
            }
            search((place + 1)..<places.count)
            search((0..<place).reversed())
            return nearest
        }
        return distances.sorted()[distances.count / 2]
    }
}
