import Hotspots
import Rendering
import Statistics

/// The class of a unit on the map of emerging hot spots: the published patterns and, for hot spots in which they see
/// nothing, the course in words of this project's own.
enum EmergingLook: Hashable {
    case pattern(HotSpotPattern)
    /// Hot in some steps before, and no published pattern.
    case course(HotSpotCourse)
    /// Cold in some steps before, and no published pattern.
    case onceCold
    case none

    init(_ unit: EmergingHotSpots.Unit) {
        if let pattern = unit.pattern {
            self = .pattern(pattern)
        } else if let course = unit.course {
            self = .course(course)
        } else {
            self = unit.coldSteps.isEmpty ? .none : .onceCold
        }
    }

    private static let order: [HotSpotPattern.Kind] = [
        .intensifying, .persistent, .diminishing, .consecutive, .new, .sporadic, .oscillating, .historical,
    ]

    /// In the order of the legend.
    static var all: [EmergingLook] {
        order.map { .pattern(HotSpotPattern($0, .hot)) } + HotSpotCourse.allCases.map { .course($0) }
            + [.none, .onceCold] + order.reversed().map { .pattern(HotSpotPattern($0, .cold)) }
    }

    var label: String {
        switch self {
        case .pattern(let pattern): pattern.name.capitalisedFirst
        case .course(let course): "\(HotspotWords.course(course).capitalisedFirst), not hot in the last step"
        case .onceCold: "Cold before, not in the last step"
        case .none: "Never hot or cold"
        }
    }

    var look: UnitMap.LegendClass {
        switch self {
        case .pattern(let pattern):
            let rank = Self.rank(pattern.kind)
            return UnitMap.LegendClass(
                .diverging(pattern.side == .hot ? rank : -rank), label: label, mark: Self.mark(pattern.kind))
        case .course(let course): return UnitMap.LegendClass(.past, label: label, mark: Self.mark(course))
        case .onceCold: return UnitMap.LegendClass(.past, label: label, mark: "=")
        case .none: return UnitMap.LegendClass(.diverging(0), label: label)
        }
    }

    /// Letters tell the patterns of one colour apart.
    private static func mark(_ kind: HotSpotPattern.Kind) -> String { kind.rawValue.prefix(1).uppercased() }

    /// Signs and not letters, for what has no published name.
    private static func mark(_ course: HotSpotCourse) -> String {
        switch course {
        case .fading: "↓"
        case .onAndOff: "~"
        case .over: "–"
        case .new, .growing, .lasting, .recent: "+"
        }
    }

    private static func rank(_ kind: HotSpotPattern.Kind) -> Int {
        switch kind {
        case .intensifying, .persistent, .diminishing: 3
        case .consecutive, .new: 2
        case .sporadic, .oscillating, .historical: 1
        }
    }
}
