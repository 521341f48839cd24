import Geography

/// Events by place: those at the very same point together, from south to north, then from west to east. What is summed
/// up in this order does not depend on the order the events came in.
struct EventPlaces: Sendable {
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    /// The sum of the events' weights.
    private(set) var weights: [Double] = []
    /// How many events are at each place.
    private(set) var events: [Int] = []

    var count: Int { x.count }
    var eventCount: Int { events.reduce(0, +) }

    /// - Throws: `StatisticsError` for a coordinate or weight that is not finite, or lists of different length.
    init(_ points: [PlanarPoint], weights given: [Double]?) throws(StatisticsError) {
        if let given, given.count != points.count { throw .countMismatch(given.count, expected: points.count) }
        for (index, point) in points.enumerated() {
            guard point.x.isFinite, point.y.isFinite, given?[index].isFinite ?? true else {
                throw .notFinite(index: index)
            }
        }
        let events = points.indices.map { (x: points[$0].x, y: points[$0].y, weight: given?[$0] ?? 1) }
        for event in events.sorted(by: { ($0.y, $0.x, $0.weight) < ($1.y, $1.x, $1.weight) }) {
            if event.y == y.last, event.x == x.last {
                weights[weights.count - 1] += event.weight
                self.events[weights.count - 1] += 1
            } else {
                append(event.x, event.y, weight: event.weight, events: 1)
            }
        }
    }

    private init() {}

    private mutating func append(_ x: Double, _ y: Double, weight: Double, events: Int) {
        self.x.append(x)
        self.y.append(y)
        weights.append(weight)
        self.events.append(events)
    }

    /// The places that `belongs` holds for.
    func filter(_ belongs: (PlanarPoint) -> Bool) -> EventPlaces {
        var result = EventPlaces()
        for place in x.indices where belongs(PlanarPoint(x: x[place], y: y[place])) {
            result.append(x[place], y[place], weight: weights[place], events: events[place])
        }
        return result
    }

    /// The same places with other weights.
    func weighted(by factor: (PlanarPoint) -> Double) -> EventPlaces {
        var result = self
        for place in x.indices { result.weights[place] *= factor(PlanarPoint(x: x[place], y: y[place])) }
        return result
    }

    /// The places with a y in a range, both ends included.
    func indices(from south: Double, to north: Double) -> Range<Int> {
        let low = firstIndex { $0 >= south }
        return low..<max(low, firstIndex { $0 > north })
    }

    private func firstIndex(_ holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, y.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(y[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
