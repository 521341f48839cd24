import Geography
import Projection

/// The circles of a map of places, and what could not be drawn.
struct PlaceLayout {
    struct Circle {
        var centre: PixelPoint
        var incidents: Int
        var killed: Int
        var isKilledOpen: Bool
        /// The name of the place with most incidents, where several are summed.
        var name: String?
        /// Incidents of that place.
        var largest: Int
        var isSum = false

        /// "Riverton", or "Riverton and around".
        func label(_ phrases: MapPhrases) -> String? { isSum ? name.map(phrases.andAround) : name }

        func text(_ phrases: MapPhrases) -> String {
            phrases.place(label(phrases), incidents, killed: killed, isOpen: isKilledOpen)
        }
    }

    /// Most incidents first, so that no circle hides a smaller one.
    let circles: [Circle]
    /// Incidents outside the frame.
    let outside: Int
    /// Pixels within which places are drawn as one circle; nil when each has its own.
    let spacing: Double?
    let scale: CircleScale

    /// With more places than this, places close to each other are drawn as one.
    private static let mostCircles = 1500
    private static let closeBy = 11.0

    init(_ places: [PlaceMap.Place], on base: BaseMap, by transformation: Transformation) {
        var circles: [Circle] = []
        var outside = 0
        for place in places {
            let point = try? transformation.forward([place.coordinate]).first
            if let centre = point.map(base.frame.pixel), base.frame.rectangle.contains(centre) {
                circles.append(
                    Circle(
                        centre: centre, incidents: place.incidents, killed: place.killed,
                        isKilledOpen: place.isKilledOpen,
                        name: place.name, largest: place.incidents))
            } else {
                outside += place.incidents
            }
        }
        spacing = circles.count > Self.mostCircles ? Self.closeBy : nil
        if let spacing { circles = Self.merged(circles, within: spacing) }
        circles.sort { a, b in
            (-a.incidents, a.centre.y, a.centre.x) < (-b.incidents, b.centre.y, b.centre.x)
        }
        self.circles = circles
        self.outside = outside
        let most = circles.first?.incidents ?? 0
        let largest = Self.largestRadius(circles, on: base, atLeast: 0.7 * Self.closeBy)
        scale =
            spacing == nil
            ? CircleScale(most: most, largest: largest) : CircleScale(most: most, smallest: 1, largest: largest)
    }

    /// Share of the regions' area that circles may cover if they do not overlap.
    private static let cover = 0.12
    private static let largestOfAll = 24.0

    /// The radius at which all circles together cover that share of the regions, within limits.
    private static func largestRadius(_ circles: [Circle], on base: BaseMap, atLeast least: Double) -> Double {
        let total = Double(circles.reduce(0) { $0 + $1.incidents })
        guard total > 0 else { return largestOfAll }
        let area = base.regions.rings.joined().reduce(0) { $0 + abs(FittedShapes.area(of: $1)) }
        let most = Double(circles.first?.incidents ?? 0)
        return min(largestOfAll, max(least, (cover * area * most / (.pi * total)).squareRoot()))
    }

    /// Merges the circles in each square of a grid into one at the mean place of their incidents.
    private static func merged(_ circles: [Circle], within size: Double) -> [Circle] {
        var squares: [[Int]: Circle] = [:]
        // Sums of coordinates depend on the order in the last digit, so it has to be fixed.
        let ordered = circles.sorted { ($0.centre.y, $0.centre.x) < ($1.centre.y, $1.centre.x) }
        for circle in ordered {
            let square = [Int(circle.centre.x / size), Int(circle.centre.y / size)]
            guard var sum = squares[square] else {
                squares[square] = circle
                continue
            }
            let (a, b) = (Double(sum.incidents), Double(circle.incidents))
            sum.centre.x = (sum.centre.x * a + circle.centre.x * b) / (a + b)
            sum.centre.y = (sum.centre.y * a + circle.centre.y * b) / (a + b)
            sum.incidents += circle.incidents
            sum.killed += circle.killed
            sum.isKilledOpen = sum.isKilledOpen || circle.isKilledOpen
            sum.isSum = sum.isSum || sum.name != circle.name
            if circle.largest > sum.largest { (sum.name, sum.largest) = (circle.name, circle.largest) }
            squares[square] = sum
        }
        return Array(squares.values)
    }
}
