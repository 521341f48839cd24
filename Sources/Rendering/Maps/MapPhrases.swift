import Projection

/// What maps say by themselves, each phrase in all languages side by side.
enum MapPhrases {
    static var isFrench: Bool { MapStyle.current.language == .french }

    /// The words of the language that is being drawn in.
    static func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
        isFrench ? french() : english()
    }

    /// By number: nothing for none, one form for one, another for more. In French 0 and 1 are singular.
    static func say(
        _ n: Int, one: (String, String), more: (String, String)
    ) -> String? {
        guard n > 0 else { return nil }
        return n == 1 ? say(one.0, one.1) : "\(countText(n)) " + say(more.0, more.1)
    }

    static var zero: String { say("No incident", "Aucun incident") }
    static var noData: String { say("No data", "Sans données") }
    static var notAnalysed: String { say("Not analysed", "Non analysé") }
    static var partialPeriod: String { say("Covered in part", "Couvert en partie") }
    static var partial: String { say("Part of a year", "Année partielle") }

    /// "up to 0.9": the lowest class, which begins above zero.
    static func upTo(_ limit: String) -> String { say("up to \(limit)", "jusqu’à \(limit)") }

    /// What the looks beside the classes stand for, but for zero, whose name says it.
    static func meaning(of looks: Set<ClassLegend.Look>) -> String? {
        let said = ClassLegend.Look.allCases.filter(looks.contains).compactMap(meaning)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private static func meaning(of look: ClassLegend.Look) -> String? {
        switch look {
        case .zero: nil
        case .noData:
            say(
                "Striped: no density can be told, for the region’s area is not known or the data do not reach that year.",
                "Rayé\u{a0}: densité inconnue, car la surface de la région n’est pas connue ou les données n’atteignent pas "
                    + "l’année.")
        case .notAnalysed:
            say(
                "Dotted: not asked for; nothing was counted there.",
                "Pointillé\u{a0}: non demandé\u{a0}; rien n’y a été compté.")
        case .partial:
            say(
                "Dashed frame: the data cover a part of the year; the density is that of the part, not scaled up.",
                "Cadre en tirets\u{a0}: les données couvrent une partie de l’année\u{a0}; la densité est celle de la "
                    + "partie, sans extrapolation.")
        }
    }

    static func withoutData(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
        return say("No data: ", "Sans données\u{a0}: ") + shown + "."
    }
    static func noData(_ region: String, _ panel: String) -> String {
        "\(region) \(panel)\(colon) " + say("no data", "sans données")
    }

    /// French sets a space before it.
    static var colon: String { say(":", "\u{a0}:") }

    static var key: String { say("Names of the regions", "Noms des régions") }

    static func count(_ n: Int) -> String { "n = \(countText(n))" }

    static func incidents(_ n: Int) -> String { n == 1 ? "1 incident" : "\(countText(n)) incidents" }

    static var percent: String { say(" %", "\u{a0}%") }

    static func range(_ low: Double, _ high: Double) -> String {
        low == high ? numberText(low) : "\(numberText(low))–\(numberText(high))"
    }

    static func range(_ low: String, _ high: String) -> String { low == high ? low : "\(low)–\(high)" }

    /// "Classes: Fisher–Jenks natural breaks, …".
    static func classes(_ scale: ClassScale) -> String {
        guard scale.count > 0 else { return "" }
        let k = scale.count == 1 ? say("1 class", "1 classe") : "\(scale.count) classes"
        let values = countText(scale.sampleSize)
        let warning = say(
            " So many classes are hard to tell apart by colour.",
            " Tant de classes se distinguent mal par la couleur.")
        return say(
            "Classes: \(scale.method), \(k) over the \(values) values above zero of all panels together. An upper "
                + "limit belongs to its class.",
            "Classes\u{a0}: \(scale.method), \(k) sur les \(values) valeurs positives de toutes les cartes ensemble. "
                + "La limite supérieure appartient à la classe.")
            + (scale.count > Palette.mostClasses ? warning : "")
    }

    static func unlocated(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 incident is known only by its country or cannot be located; no region counts it.",
                "1 incident n’est connu que par son pays ou n’a pu être localisé\u{a0}; aucune région ne le compte."
            ),
            more: (
                "incidents are known only by their country or cannot be located; no region counts them.",
                "incidents ne sont connus que par leur pays ou n’ont pu être localisés\u{a0}; aucune région ne les compte."
            ))
    }

    static func elsewhere(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 located incident lies in none of these regions.",
                "1 incident localisé n’est dans aucune de ces régions."
            ),
            more: (
                "located incidents lie in none of these regions.",
                "incidents localisés ne sont dans aucune de ces régions."
            ))
    }

    static func undated(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 located incident has a date that does not lie within one year; it is in no panel.",
                "1 incident localisé a une date qui ne tient pas dans une seule année\u{a0}; il n’est sur aucune carte."
            ),
            more: (
                "located incidents have a date that does not lie within one year; they are in no panel.",
                "incidents localisés ont une date qui ne tient pas dans une seule année\u{a0}; ils ne sont sur aucune carte."
            ))
    }

    static func boundaries(_ vintage: String) -> String? {
        vintage.isEmpty ? nil : say("Boundaries: \(vintage).", "Limites\u{a0}: \(vintage).")
    }

    static func numbered(_ names: [(number: Int, name: String)]) -> String {
        say("Numbers on the map of regions: ", "Numéros sur la carte des régions\u{a0}: ")
            + names.map { "\($0.number) \($0.name)" }.joined(separator: ", ") + "."
    }

    /// Lists the names, or counts them where a list would be longer than the map.
    static func unnamed(_ names: [String]) -> String {
        guard names.count <= 60 else {
            return "\(countText(names.count)) "
                + say(
                    "regions are too small to be named on the map; regions.geojson names them.",
                    "régions sont trop petites pour être nommées sur la carte\u{a0}; regions.geojson les nomme.")
        }
        return say(
            "Too small to be named on the map of regions: ", "Trop petites pour être nommées sur la carte\u{a0}: ")
            + names.joined(separator: ", ") + "."
    }

    /// Regions that a circle stands for.
    static func small(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        return say(
            "Too small for its shape to be seen, drawn as a circle: ",
            "Trop petite pour que sa forme se voie, dessinée en cercle\u{a0}: ")
            + names.joined(separator: ", ") + "."
    }

    static var bias: String {
        say(
            "Reported incidents: where few reporters are, few are reported.",
            "Incidents signalés\u{a0}: là où les observateurs sont rares, les signalements le sont aussi.")
    }
}

// MARK: - Projections

extension MapPhrases {
    static func projection(_ projection: MapProjection) -> String {
        let name = say(projection.name, frenchName(projection.name))
        let head = say("Projection: ", "Projection\u{a0}: ") + name
        if projection.isEqualArea {
            let accuracy = projection.arealDistortion < 0.001 ? "" : say(" to 1 %", " à 1\u{a0}% près")
            return head + say("; areas are true\(accuracy).", "\u{a0}; les surfaces sont exactes\(accuracy).")
        }
        let percent = countText(Int((min(projection.arealDistortion, 1e6) * 100).rounded(.up)))
        return head
            + say(
                ", as asked for. It is not equal-area: on this map one place is drawn up to \(percent) % larger than "
                    + "another of the same area.",
                ", comme demandé. Elle n’est pas équivalente\u{a0}: un lieu peut paraître jusqu’à \(percent)\u{a0}% plus "
                    + "grand qu’un autre de même surface.")
    }

    /// The projection's English name in French, term by term; what a user asked for stays.
    private static func frenchName(_ name: String) -> String {
        let terms = [
            ("Lambert azimuthal equal-area", "azimutale équivalente de Lambert"),
            ("Albers equal-area conic", "conique équivalente d’Albers"),
            ("Cylindrical equal-area", "cylindrique équivalente"), ("central meridian", "méridien central"),
            ("standard parallels", "parallèles automécoïques"), ("centre", "centre"),
            ("true to scale on", "à l’échelle sur"), ("the equator", "l’équateur"), (" and ", " et "), ("° W", "° O"),
        ]
        return terms.reduce(name) { text, term in replaced(term.0, by: term.1, in: text) }
    }

    private static func replaced(_ part: String, by other: String, in text: String) -> String {
        let pieces = text.split(separator: part, omittingEmptySubsequences: false)
        return pieces.joined(separator: other)
    }
}
