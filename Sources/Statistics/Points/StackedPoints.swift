public import Geography

/// Points that many events share exactly: towns that stand for their surroundings, or centres of regions used for events
/// whose place is not known.
///
/// Statistics of distance would take such a stack for a very strong cluster.
public struct StackedPoints: Hashable, Sendable {
    /// Events at one point.
    public struct Stack: Hashable, Sendable {
        /// Where they are.
        public let point: Coordinate
        /// How many events there are.
        public let count: Int
    }

    /// Points with at least `leastCount` events, the most first, equal ones from the south-west.
    public let stacks: [Stack]
    /// How many events lie at them.
    public let stackedCount: Int
    /// How many events there are.
    public let eventCount: Int
    /// How many different points there are.
    public let placeCount: Int

    /// The part of the events that lie at stacks; 0 without events.
    public var share: Double { eventCount > 0 ? Double(stackedCount) / Double(eventCount) : 0 }

    /// Whether enough events are stacked that clusters and surfaces would show these points rather than the events.
    public var isNotable: Bool { share >= Self.notableShare }

    /// From how many events on a point is a stack.
    public static let leastCount = 10
    /// The share of stacked events from which on a warning is given.
    public static let notableShare = 0.3

    /// - Parameter leastCount: From how many events on a point is a stack; at least 2.
    public init(_ points: [Coordinate], leastCount: Int = StackedPoints.leastCount) {
        let sorted = points.sorted { ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude) }
        var stacks: [Stack] = []
        var (start, places) = (0, 0)
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            if end - start >= max(2, leastCount) { stacks.append(Stack(point: sorted[start], count: end - start)) }
            places += 1
            start = end
        }
        self.stacks = stacks.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
            .map(\.element)
        stackedCount = stacks.reduce(0) { $0 + $1.count }
        eventCount = points.count
        placeCount = places
    }
}
