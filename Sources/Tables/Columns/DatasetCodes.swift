import Incidents

/// What the codes of the datasets mean in the vocabulary of incidents.
extension Dataset {
    /// The precision of a place by the dataset's own code; nil for a code that it does not have.
    ///
    /// | dataset | codes |
    /// |---|---|
    /// | ACLED `geo_precision` | 1 settlement, 2 near, 3 admin1 |
    /// | UCDP `where_prec` | 1 settlement, 2 near (25 km), 3 admin2, 4 admin1, 5 (a line or an area without fixed borders; in a region where `adm_1` names one) and 6 country, 7 (international waters or air) unknown |
    /// | GTD `specificity` | 1 settlement, 2 and 3 (the middle of the smallest known unit) admin2, 4 admin1, 5 unknown |
    /// | incident layer | its own words |
    func locationPrecision(_ code: String) -> LocationPrecision? {
        let number = code.hasSuffix(".0") ? String(code.dropLast(2)) : code
        switch self {
        case .acled: return ["1": .settlement, "2": .near, "3": .admin1][number]
        case .ucdp:
            let codes: [String: LocationPrecision] = [
                "1": .settlement, "2": .near, "3": .admin2, "4": .admin1, "5": .country, "6": .country, "7": .unknown,
            ]
            return codes[number]
        case .gtd: return ["1": .settlement, "2": .admin2, "3": .admin2, "4": .admin1, "5": .unknown][number]
        case .incidents: return LocationPrecision(rawValue: code)
        }
    }

    /// How far the scene may be from the point, in kilometres, where the code book says so.
    func radius(_ precision: LocationPrecision) -> Double? { self == .ucdp && precision == .near ? 25 : nil }

    /// What happened, by the dataset's categories; nil for one that it does not have.
    ///
    /// | dataset | category | kind |
    /// |---|---|---|
    /// | ACLED sub-event | Armed clash, Government regains territory, Non-state actor overtakes territory | clash |
    /// | | Air/drone strike | air_strike |
    /// | | Suicide bomb | suicide_bombing |
    /// | | Shelling/artillery/missile attack | shelling |
    /// | | Remote explosive/landmine/IED, Grenade, Chemical weapon | explosion |
    /// | | Attack | armed_assault |
    /// | | Abduction/forced disappearance | abduction |
    /// | | protests, riots, strategic developments, sexual violence | other |
    /// | ACLED event, where the sub-event is missing | Battles, Battle-… | clash |
    /// | | Explosions/Remote violence, Remote violence | explosion |
    /// | | Violence against civilians | armed_assault |
    /// | UCDP type | 1 state-based, 2 non-state | clash |
    /// | | 3 one-sided | armed_assault |
    /// | GTD attack | Assassination, Armed Assault | armed_assault |
    /// | | Bombing/Explosion | explosion, or suicide_bombing where `suicide` is 1 |
    /// | | Hostage Taking (both) | abduction |
    /// | | Hijacking, Facility/Infrastructure Attack, Unarmed Assault, Unknown | other |
    func kind(_ category: String, _ subcategory: String, isSuicide: Bool) -> IncidentKind? {
        let (category, subcategory) = (category.lowercased(), subcategory.lowercased())
        switch self {
        case .acled: return Self.acledSubevents[subcategory] ?? Self.acledKind(category)
        case .ucdp:
            return ["1": .clash, "2": .clash, "3": .armedAssault][category.prefix { $0 != "." }.description]
        case .gtd:
            guard let kind = Self.gtdAttacks[category] else { return nil }
            return kind == .explosion && isSuicide ? .suicideBombing : kind
        case .incidents: return IncidentKind(rawValue: category)
        }
    }

    private static let acledSubevents: [String: IncidentKind] = [
        "armed clash": .clash, "government regains territory": .clash,
        "non-state actor overtakes territory": .clash, "air/drone strike": .airStrike,
        "suicide bomb": .suicideBombing, "shelling/artillery/missile attack": .shelling,
        "remote explosive/landmine/ied": .explosion, "grenade": .explosion, "chemical weapon": .explosion,
        "attack": .armedAssault, "abduction/forced disappearance": .abduction, "sexual violence": .other,
    ]

    private static func acledKind(_ event: String) -> IncidentKind? {
        if event.hasPrefix("battle") { return .clash }
        if event.contains("remote violence") { return .explosion }
        return event == "violence against civilians" ? .armedAssault : nil
    }

    private static let gtdAttacks: [String: IncidentKind] = [
        "assassination": .armedAssault, "armed assault": .armedAssault, "bombing/explosion": .explosion,
        "hijacking": .other, "hostage taking (barricade incident)": .abduction,
        "hostage taking (kidnapping)": .abduction, "facility/infrastructure attack": .other,
        "unarmed assault": .other, "unknown": .other,
        "1": .armedAssault, "2": .armedAssault, "3": .explosion, "4": .other, "5": .abduction, "6": .abduction,
        "7": .other, "8": .other, "9": .other,
    ]
}

/// What happened, in a table of an unknown maker.
enum KindWords {
    /// The program's own word, or the first kind of which a word stands in the text; `other` where none does.
    static func kind(_ text: String) -> IncidentKind {
        let text = text.lowercased()
        if let own = IncidentKind(rawValue: text) { return own }
        return words.first { _, words in words.contains { text.contains($0) } }?.kind ?? .other
    }

    /// The more specific first.
    private static let words: [(kind: IncidentKind, words: [String])] = [
        (.suicideBombing, ["suicide"]),
        (.airStrike, ["air strike", "airstrike", "air/drone", "drone", "air raid"]),
        (.shelling, ["shelling", "artillery", "mortar", "rocket", "missile"]),
        (.explosion, ["explosi", "bomb", "landmine", "grenade", " ied"]),
        (.abduction, ["abduct", "kidnap", "hostage"]),
        (.ambush, ["ambush"]),
        (.massacre, ["massacre"]),
        (.clash, ["clash", "battle", "fighting", "combat"]),
        (.raid, ["raid"]),
        (.armedAssault, ["attack", "assault", "shoot", "violence against civilians", "killing", "assassinat"]),
    ]
}
