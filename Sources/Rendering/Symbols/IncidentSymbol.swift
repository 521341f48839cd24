import Incidents

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
