import Geography
public import Incidents

/// An incident as a circle on the page.
struct IncidentSymbol {
    let incident: Incident
    let centre: PixelPoint
    /// Pixels; the area is proportional to the people killed.
    let radius: Double
    /// Pixels within which the scene lies; nil for a place known exactly or when no larger than the symbol.
    let uncertainty: Double?
    /// Which colour; nil when the incident has no year.
    let period: Int?

    var isVague: Bool { incident.isVague }

    /// What a reader sees on pointing at it: "Riverton, 2021-03-04: 20 killed (clash)".
    func title(_ phrases: MapPhrases) -> String {
        "\(phrases.scene(of: incident)): \(phrases.killed(incident.tolls[.killed])) (\(phrases.kind(incident.kind)))"
    }
}

extension Incident {
    /// Best estimate of the people killed, or the least number where there is no best one; nil when neither is said.
    var killed: Int? { tolls[.killed].flatMap { $0.best ?? $0.low } }

    /// Whether the least number of killed stands for a best one that nobody states.
    var isKilledLeast: Bool { tolls[.killed].map { $0.best == nil && $0.low != nil } ?? false }

    /// Whether the place is known only roughly: near somewhere, by a division, or within 25 km or more.
    public var isVague: Bool {
        switch location.precision {
        case .near, .admin2, .admin1, .country: true
        case .site, .settlement, .unknown: (location.radius ?? 0) >= 25
        }
    }

    /// Whether a point on a map may stand for it: a country's middle may not.
    var isDrawable: Bool { location.coordinate != nil && location.precision.isWithinRegion }

    /// The gazetteer's name, or else the text's words for it, or else the region, or else the title.
    var placeText: String { location.place ?? location.text ?? location.region ?? title }

    /// ISO 8601 as far as known; a range has both ends. nil when no date is known.
    var dateText: String? {
        guard let start = date.start?.isoString else { return nil }
        guard let end = date.end?.isoString, end != start else { return start }
        return "\(start)/\(end)"
    }
}

/// Areas of circles proportional to numbers.
struct CircleScale {
    /// The radius of an incident of which no death is known, in pixels.
    static let smallest = 2.8
    private let most: Double
    private let smallest: Double
    private let largest: Double

    /// - Parameters:
    ///   - most: The number that the largest circle stands for.
    ///   - smallest: The radius below which no circle falls, in pixels.
    ///   - largest: The largest radius, in pixels.
    init(most: Int, smallest: Double = Self.smallest, largest: Double = 24) {
        self.most = Double(max(most, 10))
        (self.smallest, self.largest) = (smallest, largest)
    }

    func radius(of number: Int?) -> Double {
        max(smallest, largest * (Double(number ?? 0) / most).squareRoot())
    }

    /// Up to three round numbers for a legend, largest first, each clearly smaller than the one before.
    var examples: [Int] {
        var rounds: [Int] = []
        var power = 1
        while power <= Int(most) {
            rounds += [1, 2, 5].map { $0 * power }.filter { $0 <= Int(most) }
            power *= 10
        }
        return [0, 2, 4].compactMap { $0 < rounds.count ? rounds[rounds.count - 1 - $0] : nil }
            .filter { radius(of: $0) > smallest }
    }
}

/// Years grouped into at most six periods of equal length.
struct Periods {
    let years: [ClosedRange<Int>]

    init(_ all: some Sequence<Int>) {
        guard let first = all.min(), let last = all.max() else {
            years = []
            return
        }
        let span = last - first + 1
        let length = (span + 5) / 6
        years = stride(from: first, through: last, by: length).map { $0...min($0 + length - 1, last) }
    }

    func index(of year: Int) -> Int? { years.firstIndex { $0.contains(year) } }

    var labels: [String] {
        years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    }
}
