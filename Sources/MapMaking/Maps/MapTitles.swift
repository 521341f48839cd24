import Counting
import Gazetteer
import Incidents
import Rendering
import Statistics

/// The titles and remarks that a run gives to its maps, in the map's language.
package struct MapTitles {
    let language: MapLanguage

    func say(_ english: String, _ french: String) -> String { language == .french ? french : english }

    func count(_ n: Int) -> String { countText(n, in: language) }

    func name(of country: CountryInfo) -> String {
        language == .french ? country.frenchNames.first ?? country.name : country.name
    }

    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + say(" and ", " et ") + last
    }

    func countries(_ n: Int) -> String { "\(n) " + say("countries", "pays") }

    var noDates: String { say("no dated incidents", "aucun incident daté") }

    func title(of product: MapProduct, _ area: String) -> String {
        switch product {
        case .densityByRegionAndYear:
            say("Incident density by region and year: ", "Densité des incidents par région et année\u{a0}: ") + area
        case .density: say("Incident density by region: ", "Densité des incidents par région\u{a0}: ") + area
        case .incidents: say("Reported incidents: ", "Incidents signalés\u{a0}: ") + area
        case .densitySurface: say("Density of incidents: ", "Densité des incidents\u{a0}: ") + area
        case .timeline:
            say("Incidents and people killed over time: ", "Incidents et personnes tuées dans le temps\u{a0}: ") + area
        }
    }

    func incidentsOnly(_ area: String) -> String {
        say("Incidents over time: ", "Incidents dans le temps\u{a0}: ") + area
    }

    func unit(_ area: AreaUnit) -> String {
        let area = count(area.squareKilometres)
        return say("Incidents per \(area) km² a year", "Incidents pour \(area)\u{a0}km² par an")
    }

    func densities(_ period: String, by area: AreaUnit) -> String {
        let area = count(area.squareKilometres)
        return say("Reported incidents per \(area) km² a year, ", "Incidents signalés pour \(area)\u{a0}km² par an, ")
            + period
    }

    /// Where the files beside a map state densities by another area.
    func filesUnit(_ area: AreaUnit) -> String? {
        guard area != .standard else { return nil }
        return say(
            "regions.geojson and density.csv state densities per 1,000 km².",
            "regions.geojson et density.csv donnent les densités pour 1\u{202f}000\u{a0}km².")
    }

    func circlesByKilled(_ period: String) -> String {
        period
            + say("; circles by people killed (best estimate)", "\u{a0}; cercles selon les tués (meilleure estimation)")
    }

    func circlesByIncidents(_ period: String) -> String {
        period + say("; circles by number of incidents", "\u{a0}; cercles selon le nombre d’incidents")
    }

    func located(_ counted: Int, of total: Int) -> String {
        say(
            "\(count(counted)) of \(count(total)) incidents located in a region",
            "\(count(counted)) incidents sur \(count(total)) localisés dans une région")
    }

    /// Countries that are not drawn for want of incidents; named when they are few.
    func undrawn(_ countries: [(name: String, incidents: Int)]) -> String {
        let incidents = countries.reduce(0) { $0 + $1.incidents }
        let names = countries.prefix(6).map { "\($0.name) \(count($0.incidents))" }.joined(separator: ", ")
        let rest = countries.count - 6
        let list = names + (rest > 0 ? say(" and \(rest) more", " et \(rest) autres") : "")
        return say(
            "Not drawn: \(count(incidents)) \(incidents == 1 ? "incident" : "incidents") in "
                + "\(countries.count == 1 ? "a country" : "\(countries.count) countries") with less than 1 % of the located "
                + "incidents\(countries.count == 1 ? "" : " each") (\(list)).",
            "Non dessinés\u{a0}: \(count(incidents)) \(incidents == 1 ? "incident" : "incidents") dans "
                + "\(countries.count == 1 ? "un pays qui a" : "\(countries.count) pays qui ont chacun") moins de 1\u{a0}% des "
                + "incidents localisés (\(list)).")
    }

    func exact(_ counted: Int, of total: Int) -> String {
        say(
            "\(count(counted)) of \(count(total)) incidents have an exact place",
            "\(count(counted)) incidents sur \(count(total)) ont un lieu exact")
    }

    func dated(_ counted: Int, of total: Int) -> String {
        say(
            "\(count(counted)) of \(count(total)) incidents have a date",
            "\(count(counted)) incidents sur \(count(total)) ont une date")
    }

    func by(_ step: PeriodStep, _ period: String) -> String {
        period + (step == .month ? say(", by month", ", par mois") : say(", by year", ", par an"))
    }

    var wholePeriod: String {
        say(
            "Colours are the mean of the whole period; circles the number of incidents.",
            "Les couleurs sont la moyenne de toute la période\u{a0}; les cercles le nombre d’incidents.")
    }

    func undrawn(_ n: Int, _ step: PeriodStep) -> String? {
        guard n > 0 else { return nil }
        let span = step == .month ? say("month", "mois") : say("year", "année")
        return say(
            "\(count(n)) incidents have no date that lies within one \(span); they are in no bar.",
            "\(count(n)) incidents n’ont pas de date qui tienne dans un seul \(span)\u{a0}; ils ne sont dans aucune barre."
        )
    }

    func name(of kind: IncidentKind) -> String { kindText(kind, in: language) }

    var rest: String { say("others", "autres") }
    var notInRegion: String { say("in no region", "dans aucune région") }
    var kinds: String { say("Kind", "Nature") }
    var regions: String { say("Region", "Région") }

    func method(_ method: ClassMethod) -> String {
        guard language == .french else { return method.name }
        return switch method {
        case .natural, .fisherJenks: "Fisher–Jenks"
        case .fisherJenksOfLogarithms: "Fisher–Jenks des logarithmes"
        case .quantile: "quantiles"
        case .equalInterval: "intervalles égaux"
        case .headTail: "ruptures tête–queue"
        case .pretty: "intervalles égaux ronds"
        case .fixed: "limites fixées par l’utilisateur"
        }
    }

    func warning(_ warning: SurfaceWarning) -> String? {
        switch warning {
        case .finerThanCells:
            say(
                "The kernel is finer than the grid of the surface: incidents between its cells leave no trace.",
                "Le noyau est plus fin que la grille de la surface\u{a0}: des incidents entre ses cellules y manquent.")
        case .oneBlob:
            say(
                "The kernel is so wide that all incidents run together: the surface shows it more than them.",
                "Le noyau est si large que tous les incidents se fondent\u{a0}: la surface le montre plus qu’eux.")
        case .onePeakAPlace(let share):
            say(
                "\(percent(share)) of the places have no other within reach: the surface is a peak for each.",
                "\(percent(share)) des lieux n’en ont pas d’autre à portée\u{a0}: la surface est un pic pour chacun.")
        case .stacked(let share):
            say(
                "\(percent(share)) of the incidents lie at points that many share: the surface shows those points.",
                "\(percent(share)) des incidents sont à des points partagés par beaucoup\u{a0}: la surface montre ces points."
            )
        case .fewEvents(let n):
            say(
                "\(count(n)) incidents are few to tell a density from.",
                "\(count(n)) incidents sont peu pour une densité.")
        }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" + say(" %", "\u{a0}%") }
}
