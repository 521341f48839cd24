package import Incidents

// Words of the maps of incidents and of places.
extension MapPhrases {
    /// "Riverton, 2021-03-04".
    func scene(of incident: Incident) -> String {
        "\(incident.placeText), \(incident.dateText ?? say("date unknown", "date inconnue"))"
    }

    var sizes: String { say("People killed (best estimate)", "Personnes tuées (meilleure estimation)") }
    var noneKilled: String { say("none, or not stated", "aucune, ou non précisé") }
    var years: String { say("Year", "Année") }
    var severalYears: String { say("not within one year", "sur plus d’une année") }
    var vague: String {
        say(
            "Hollow: place known only roughly; the dotted circle, drawn to scale, is where it lies",
            "Creux\u{a0}: lieu connu approximativement\u{a0}; il est dans le cercle pointillé, à l’échelle")
    }
    var deadliest: String { say("Deadliest incidents", "Incidents les plus meurtriers") }
    var incidentSizes: String { "Incidents" }
    var mostIncidents: String { say("Places with most incidents", "Lieux les plus touchés") }

    /// "Riverton: 14 incidents, 20 killed".
    func place(_ name: String?, _ count: Int, killed: Int, isOpen: Bool = false) -> String {
        let dead = isOpen ? atLeast(self.killed(killed)) : self.killed(killed)
        let sums = incidents(count) + (killed > 0 ? ", \(dead)" : "")
        return name.map { "\($0)\(colon) \(sums)" } ?? sums
    }

    func andAround(_ name: String) -> String { say("\(name) and around", "\(name) et alentours") }

    /// What a circle stands for, and within how many kilometres places share one.
    func oneCircle(kilometres: Double?) -> String {
        let rule = say(
            "The incidents are too many to be drawn singly: each circle is a place with all its incidents.",
            "Les incidents sont trop nombreux pour être dessinés un à un\u{a0}: "
                + "chaque cercle est un lieu avec tous les siens."
        )
        guard let kilometres else { return rule }
        let reach = count(Int(kilometres.rounded(.up)))
        return rule
            + say(
                " Places within about \(reach) km share one.",
                " Les lieux distants de moins d’environ \(reach)\u{a0}km n’en font qu’un.")
    }

    func killed(_ n: Int?) -> String {
        guard let n else { return say("number of killed not stated", "nombre de tués non précisé") }
        return "\(count(n)) " + say("killed", n < 2 ? "tué" : "tués")
    }

    /// "20 killed"; without an upper bound or a best number, "at least 20 killed" or "40–85 killed".
    func killed(_ toll: CasualtyCount?) -> String {
        guard let toll, let best = toll.best else { return killedRange(toll) }
        return toll.high == nil ? killedRange(toll) : killed(best)
    }

    /// "20 killed", or with a range "20 (18–30) killed"; without an upper bound "at least 20 killed", without a best
    /// number "40–85 killed" or "up to 40 killed".
    func killedRange(_ toll: CasualtyCount?) -> String {
        switch (toll?.low, toll?.best, toll?.high) {
        case (let low, let best?, let high?):
            let low = low ?? best
            guard low != high else { return killed(best) }
            return "\(count(best)) (\(count(low))–\(count(high))) " + say("killed", "tués")
        case (let low, let best?, nil):
            guard let low, low < best else { return atLeast(killed(best)) }
            return "\(count(best)) (\(atLeast(count(low)))) " + say("killed", "tués")
        case (let low?, nil, let high?): return "\(count(low))–\(killed(high))"
        case (let low?, nil, nil): return atLeast(killed(low))
        case (nil, nil, let high?): return say("up to ", "jusqu’à ") + killed(high)
        case (nil, nil, nil): return killed(nil as Int?)
        }
    }

    func atLeast(_ text: String) -> String { say("at least ", "au moins ") + text }

    var leastSizes: String {
        say(
            "Where no best number of killed is stated, the circle has the size of the least one.",
            "Sans meilleure estimation des tués, le cercle a la taille du nombre le plus bas.")
    }

    /// How many incidents a sum of people killed leaves out.
    func killedUnstated(_ n: Int) -> String? {
        say(
            n,
            one: ("1 incident has no number of killed.", "1 incident est sans nombre de tués."),
            more: ("incidents have no number of killed.", "incidents sont sans nombre de tués."))
    }

    func notDrawn(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 incident is known only by its country or cannot be located; it is not drawn.",
                "1 incident n’est connu que par son pays ou n’a pu être localisé\u{a0}; il n’est pas dessiné."
            ),
            more: (
                "incidents are known only by their country or cannot be located; they are not drawn.",
                "incidents ne sont connus que par leur pays ou n’ont pu être localisés\u{a0}; ils ne sont pas dessinés."
            ))
    }

    func outside(_ n: Int) -> String? {
        say(
            n,
            one: ("1 located incident lies outside the map.", "1 incident localisé est hors de la carte."),
            more: ("located incidents lie outside the map.", "incidents localisés sont hors de la carte."))
    }

    func notNamed(_ ranks: [Int]) -> String? {
        guard !ranks.isEmpty else { return nil }
        let list = ranks.map { "\($0)" }.joined(separator: ", ")
        return say(
            "No room to name the place on the map for number \(list) of the list.",
            "Pas de place sur la carte pour nommer le lieu du numéro \(list) de la liste.")
    }

    /// The kind in words.
    func kind(_ kind: IncidentKind) -> String {
        guard isFrench else { return String(kind.rawValue.map { $0 == "_" ? " " : $0 }) }
        return switch kind {
        case .armedAssault: "attaque armée"
        case .ambush: "embuscade"
        case .explosion: "explosion"
        case .suicideBombing: "attentat suicide"
        case .airStrike: "frappe aérienne"
        case .shelling: "bombardement"
        case .clash: "affrontement"
        case .raid: "raid"
        case .massacre: "massacre"
        case .abduction: "enlèvement"
        case .other: "autre"
        }
    }
}

/// What a kind of incident is called on a map: "armed assault".
package func kindText(_ kind: IncidentKind, in language: MapLanguage) -> String {
    MapPhrases(language).kind(kind)
}
