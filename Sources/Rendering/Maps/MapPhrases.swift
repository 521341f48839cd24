/// What maps say by themselves. Another language is another set of these.
enum MapPhrases {
    static let language = "en"
    static let zero = "No incident"
    static let noData = "No data"
    static let key = "Regions"

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
    }

    static func unlocated(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 incident is known only by its country, lies elsewhere or cannot be located; no region counts it."
        default:
            "\(countText(n)) incidents are known only by their country, lie elsewhere or cannot be located; no region "
                + "counts them."
        }
    }

    static func undated(_ n: Int) -> String? {
        switch n {
        case 0: nil
        case 1: "1 located incident has a date that does not lie within one year; it is in no panel."
        default: "\(countText(n)) located incidents have a date that does not lie within one year; they are in no panel."
        }
    }

    static func projection(_ name: String) -> String { "Projection: \(name); areas are true." }

    static func boundaries(_ vintage: String) -> String? { vintage.isEmpty ? nil : "Boundaries: \(vintage)." }

    static func numbered(_ names: [(number: Int, name: String)]) -> String {
        "Numbers on the key: " + names.map { "\($0.number) \($0.name)" }.joined(separator: ", ") + "."
    }

    static func unnamed(_ names: [String]) -> String {
        "Too small to be named on the key: " + names.joined(separator: ", ") + "."
    }
}
