/// Titles of incidents: what happened, and where.
public enum IncidentTitle {
    /// "Ambush near Riverton".
    public static func text(_ kind: IncidentKind, _ location: Location) -> String {
        let what =
            switch kind {
            case .armedAssault: "Armed assault"
            case .ambush: "Ambush"
            case .explosion: "Explosion"
            case .suicideBombing: "Suicide bombing"
            case .airStrike: "Air strike"
            case .shelling: "Shelling"
            case .clash: "Clash"
            case .raid: "Raid"
            case .massacre: "Killings"
            case .abduction: "Abduction"
            case .other: "Violence"
            }
        guard let place = location.place else { return what + (location.text.map { " at \($0)" } ?? ", place unknown") }
        let preposition = location.precision == .near ? "near" : "in"
        return "\(what) \(preposition) \(place)"
    }
}
