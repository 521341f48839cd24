import Hotspots
import Rendering
import Statistics

/// The class of a unit on the map of hot spots: a confidence of hot or cold, or a quadrant of Local Moran's I.
enum LocalLook: Hashable {
    case bin(Int)
    case quadrant(LocalMoran.Quadrant)
    /// No quadrant that is significant.
    case none

    /// nil for what was not tested.
    init?(_ unit: Int, _ analysis: HotspotAnalysis) {
        guard let local = analysis.local, local.p[unit] != nil else { return nil }
        if local.statistic == .localMoran {
            self = local.significantQuadrant(unit).map(LocalLook.quadrant) ?? .none
        } else {
            self = .bin(local.bins[unit].rawValue)
        }
    }

    /// Those of a map in the order of its legend, the hottest first: cold ones only where there are any.
    static func shown(of analysis: HotspotAnalysis) -> [LocalLook] {
        if analysis.options.statistic == .localMoran {
            return [.quadrant(.highHigh), .quadrant(.highLow), .none, .quadrant(.lowHigh), .quadrant(.lowLow)]
        }
        let seen = Set(analysis.local?.bins.map(\.rawValue) ?? []).union([3, 2, 1, 0])
        return (-3...3).reversed().filter(seen.contains).map(LocalLook.bin)
    }

    static func title(_ analysis: HotspotAnalysis) -> String {
        let (name, value) = (HotspotWords.statistic(analysis.options.statistic), analysis.exposure.unitText)
        return analysis.options.statistic == .localMoran
            ? "Like and unlike their neighbours (\(name), 90 %), \(value)" : "Hot and cold spots (\(name)), \(value)"
    }

    /// Whether nothing is said of the unit.
    var isPlain: Bool { self == .bin(0) || self == .none }

    var label: String {
        switch self {
        case .bin(let bin): HotspotWords.binText(ConfidenceBin(rawValue: bin)).capitalisedFirst
        case .quadrant(.highHigh): "High among high (HH): hot spot"
        case .quadrant(.highLow): "High among low (HL): outlier"
        case .quadrant(.lowHigh): "Low among high (LH): outlier"
        case .quadrant(.lowLow): "Low among low (LL): cold spot"
        case .none: "Not significant"
        }
    }

    var look: UnitMap.LegendClass {
        let strength =
            switch self {
            case .bin(let bin): bin
            case .quadrant(.highHigh): 3
            case .quadrant(.highLow): 1
            case .quadrant(.lowHigh): -1
            case .quadrant(.lowLow): -3
            case .none: 0
            }
        return UnitMap.LegendClass(.diverging(strength), label: label)
    }
}
