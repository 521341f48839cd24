import Projection
import Incidents

/// What maps say by themselves. Another language is another set of these.
enum MapPhrases {
    static let language = "en"
    static let zero = "No incident"
    static let noData = "No data"
    static func noData(_ region: String, _ panel: String) -> String { "\(region) \(panel): no data" }

    static let key = "Names of the regions"

    static func count(_ n: Int) -> String { "n = \(countText(n))" }

    static func incidents(_ n: Int) -> String { n == 1 ? "1 incident" : "\(countText(n)) incidents" }

    static func range(_ low: Double, _ high: Double) -> String {
        low == high ? numberText(low) : "\(numberText(low))–\(numberText(high))"
    }

    /// "Classes: Fisher–Jenks natural breaks, …".
    static func classes(_ scale: ClassScale) -> String {
        guard scale.count > 0 else { return "" }
        let k = scale.count == 1 ? "1 class" : "\(scale.count) classes"
        return "Classes: \(scale.method), \(k) over the \(countText(scale.sampleSize)) values above zero of all "
            + "panels together. An upper limit belongs to its class."
            + (scale.count > Palette.mostClasses ? " So many classes are hard to tell apart by colour." : "")
    }

    static func unlocated(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 incident is known only by its country or cannot be located; no region counts it."
        default:
            "\(countText(n)) incidents are known only by their country or cannot be located; no region counts them."
        }
    }

    static func elsewhere(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 located incident lies in none of these regions."
        default: "\(countText(n)) located incidents lie in none of these regions."
        }
    }

    static func undated(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 located incident has a date that does not lie within one year; it is in no panel."
        default:
            "\(countText(n)) located incidents have a date that does not lie within one year; they are in no panel."
        }
    }

    static func projection(_ projection: MapProjection) -> String {
        if projection.isEqualArea {
            let accuracy = projection.arealDistortion < 0.001 ? "" : " to 1 %"
            return "Projection: \(projection.name); areas are true\(accuracy)."
        }
        let percent = countText(Int((min(projection.arealDistortion, 1e6) * 100).rounded(.up)))
        return
            "Projection: \(projection.name), as asked for. It is not equal-area: on this map one place is drawn up to "
            + "\(percent) % larger than another of the same area."
    }

    static func boundaries(_ vintage: String) -> String? { vintage.isEmpty ? nil : "Boundaries: \(vintage)." }

    static func numbered(_ names: [(number: Int, name: String)]) -> String {
        "Numbers on the map of regions: " + names.map { "\($0.number) \($0.name)" }.joined(separator: ", ") + "."
    }

    static func unnamed(_ names: [String]) -> String {
        "Too small to be named on the map of regions: " + names.joined(separator: ", ") + "."
    }
}

extension MapPhrases {
    static let undatedLabel = "date unknown"
    static let sizes = "People killed (best estimate)"
    static let noneKilled = "none, or not stated"
    static let years = "Year"
    static let severalYears = "not within one year"
    static let vague =
        "Hollow: place known only roughly; the dotted circle, drawn to scale, is where it lies"
    static let deadliest = "Deadliest incidents"
    static let incidentSizes = "Incidents"
    static let mostIncidents = "Places with most incidents"

    /// "Riverton: 14 incidents, 20 killed".
    static func place(_ name: String?, _ count: Int, killed: Int) -> String {
        let sums = incidents(count) + (killed > 0 ? ", \(countText(killed)) killed" : "")
        return name.map { "\($0): \(sums)" } ?? sums
    }

    /// What a circle stands for, and within how many kilometres places share one.
    static func oneCircle(kilometres: Double?) -> String {
        let rule = "The incidents are too many to be drawn singly: each circle is a place with all its incidents."
        return rule + (kilometres.map { " Places within about \(countText(Int($0.rounded(.up)))) km share one." } ?? "")
    }

    static func killed(_ n: Int?) -> String { n.map { "\(countText($0)) killed" } ?? "number of killed not stated" }

    /// "20 killed", or with a range "20 (18–30) killed".
    static func killedRange(_ count: CasualtyCount?) -> String {
        guard let best = count?.best else { return killed(nil) }
        let (low, high) = (count?.low ?? best, count?.high ?? best)
        guard low != high else { return killed(best) }
        return "\(countText(best)) (\(countText(low))–\(countText(high))) killed"
    }

    static func notDrawn(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 incident is known only by its country or cannot be located; it is not drawn."
        default: "\(countText(n)) incidents are known only by their country or cannot be located; they are not drawn."
        }
    }

    static func outside(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 located incident lies outside the map."
        default: "\(countText(n)) located incidents lie outside the map."
        }
    }

    static func notNamed(_ ranks: [Int]) -> String? {
        guard !ranks.isEmpty else { return nil }
        let list = ranks.map { "\($0)" }.joined(separator: ", ")
        return "No room to name the place on the map for number \(list) of the list."
    }
}
