/// The words that maps add to those they are given, each phrase in all languages side by side.
struct MapPhrases: Hashable, Sendable {
    let language: MapLanguage

    init(_ language: MapLanguage = .english) { self.language = language }

    var isFrench: Bool { language == .french }

    /// The words of the map's language.
    func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
        isFrench ? french() : english()
    }

    /// A phrase for a number: nil for 0, a form for 1, another with the number for more.
    func say(
        _ n: Int, one: (String, String), more: (String, String)
    ) -> String? {
        guard n > 0 else { return nil }
        return n == 1 ? say(one.0, one.1) : "\(count(n)) " + say(more.0, more.1)
    }

    var zero: String { say("No incident", "Aucun incident") }
    var noData: String { say("No data", "Sans données") }
    var notAnalysed: String { say("Not analysed", "Non analysé") }
    var partialPeriod: String { say("Covered in part", "Couvert en partie") }
    var partial: String { say("Part of a year", "Année partielle") }

    /// "up to 0.9", for the lowest class, which begins above zero.
    func upTo(_ limit: String) -> String { say("up to \(limit)", "jusqu’à \(limit)") }

    /// What the extra classes of a legend mean; the name of zero says enough.
    func meaning(of classes: Set<ClassLegend.ExtraClass>) -> String? {
        let said = ClassLegend.ExtraClass.allCases.filter(classes.contains).compactMap(meaning)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private func meaning(of extra: ClassLegend.ExtraClass) -> String? {
        switch extra {
        case .zero: nil
        case .noData:
            say(
                "Striped: no density can be told, for the region’s area is not known or the data do not reach "
                    + "that year.",
                "Rayé\u{a0}: densité inconnue, car la surface de la région n’est pas connue ou les données "
                    + "n’atteignent pas l’année.")
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

    func withoutData(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
        return say("No data: ", "Sans données\u{a0}: ") + shown + "."
    }
    func noData(_ region: String, _ panel: String) -> String {
        "\(region) \(panel)\(colon) " + say("no data", "sans données")
    }

    /// French sets a space before it.
    var colon: String { say(":", "\u{a0}:") }

    var key: String { say("Names of the regions", "Noms des régions") }

    // MARK: - Numbers

    /// Thousands apart: "12,400".
    func count(_ n: Int) -> String { countText(n, in: language) }

    /// With as many decimals as it needs: "0.25".
    func number(_ value: Double) -> String { numberText(value, in: language) }

    /// To three significant digits: "0.0123".
    func threeDigits(_ value: Double) -> String { Rendering.threeDigits(value, in: language) }

    /// "n = 12".
    func sampleSize(_ n: Int) -> String { "n = \(count(n))" }

    func incidents(_ n: Int) -> String { n == 1 ? "1 incident" : "\(count(n)) incidents" }

    var percent: String { say(" %", "\u{a0}%") }

    func range(_ low: Double, _ high: Double) -> String {
        low == high ? number(low) : "\(number(low))–\(number(high))"
    }

    func range(_ low: String, _ high: String) -> String { low == high ? low : "\(low)–\(high)" }

    /// "Classes: Fisher–Jenks natural breaks, …".
    func classes(_ scale: ClassScale) -> String {
        guard scale.count > 0 else { return "" }
        let k = scale.count == 1 ? say("1 class", "1 classe") : "\(scale.count) classes"
        let values = count(scale.sampleSize)
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

    func unlocated(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 incident is known only by its country or cannot be located; no region counts it.",
                "1 incident n’est connu que par son pays ou n’a pu être localisé\u{a0}; aucune région ne le compte."
            ),
            more: (
                "incidents are known only by their country or cannot be located; no region counts them.",
                "incidents ne sont connus que par leur pays ou n’ont pu être localisés\u{a0}; "
                    + "aucune région ne les compte."
            ))
    }

    func elsewhere(_ n: Int) -> String? {
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

    func undated(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 located incident has a date that does not lie within one year; it is in no panel.",
                "1 incident localisé a une date qui ne tient pas dans une seule année\u{a0}; il n’est sur aucune carte."
            ),
            more: (
                "located incidents have a date that does not lie within one year; they are in no panel.",
                "incidents localisés ont une date qui ne tient pas dans une seule année\u{a0}; "
                    + "ils ne sont sur aucune carte."
            ))
    }

    func boundaries(_ vintage: String) -> String? {
        vintage.isEmpty ? nil : say("Boundaries: \(vintage).", "Limites\u{a0}: \(vintage).")
    }

    func numbered(_ names: [(number: Int, name: String)]) -> String {
        say("Numbers on the map of regions: ", "Numéros sur la carte des régions\u{a0}: ")
            + names.map { "\($0.number) \($0.name)" }.joined(separator: ", ") + "."
    }

    /// Lists the names, or counts them where a list would be longer than the map.
    func unnamed(_ names: [String]) -> String {
        guard names.count <= 60 else {
            return "\(count(names.count)) "
                + say(
                    "regions are too small to be named on the map; regions.geojson names them.",
                    "régions sont trop petites pour être nommées sur la carte\u{a0}; regions.geojson les nomme.")
        }
        return say(
            "Too small to be named on the map of regions: ", "Trop petites pour être nommées sur la carte\u{a0}: ")
            + names.joined(separator: ", ") + "."
    }

    /// Regions that a circle stands for.
    func small(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        return say(
            "Too small for its shape to be seen, drawn as a circle: ",
            "Trop petite pour que sa forme se voie, dessinée en cercle\u{a0}: ")
            + names.joined(separator: ", ") + "."
    }

    var bias: String {
        say(
            "Reported incidents: where few reporters are, few are reported.",
            "Incidents signalés\u{a0}: là où les observateurs sont rares, les signalements le sont aussi.")
    }
}
