import Counting
import Geography
import Incidents
import Rendering
import Text

// What maps say of the time that the data cover, and of what was left out.
extension MapTitles {
    /// "30 June".
    func day(_ date: CalendarDate) -> String {
        let months = language == .french ? MonthNames.french : MonthNames.english
        let first = language == .french && date.day == 1 ? "1er" : "\(date.day)"
        return "\(first) \(months[date.month - 1].name)"
    }

    /// "30 June 2024".
    func date(_ date: CalendarDate) -> String { "\(day(date)) \(date.year)" }

    /// Which part of a year a panel shows: "to 30 June"; empty for a whole one.
    func part(_ year: DataCoverage.Year) -> String {
        guard case .part(let from, let to) = year else { return "" }
        return switch (from, to) {
        case (let from?, let to?): say("\(day(from)) to \(day(to))", "\(day(from)) au \(day(to))")
        case (let from?, nil): say("from \(day(from))", "à partir du \(day(from))")
        case (nil, let to?): say("to \(day(to))", "jusqu’au \(day(to))")
        case (nil, nil): ""
        }
    }

    /// What the end of the data means for the years of a map; empty when all are covered.
    func coverage(_ coverage: DataCoverage, _ years: [Int]) -> String {
        var parts: [String] = []
        if let asked = self.asked(coverage.asked) { parts.append(asked) }
        if let known = coverage.lastDay, coverage.partial(years).contains(known.year),
            case .part(_, let to) = coverage.year(known.year), to == known
        {
            parts.append(end(known, isReport: coverage.endsWithReport))
        }
        let unknown = coverage.unknown(years)
        if !unknown.isEmpty {
            let list = self.list(unknown.map { "\($0)" })
            parts.append(say("The data say nothing of \(list).", "Les données ne disent rien de \(list)."))
        }
        return parts.joined(separator: " ")
    }

    private func end(_ known: CalendarDate, isReport: Bool) -> String {
        isReport
            ? say(
                "The latest report is of \(date(known)): of \(known.year) no more than that part is known.",
                "Le dernier article est du \(date(known))\u{a0}: de \(known.year), seule cette partie est connue.")
            : say(
                "The last event of the data is of \(date(known)), where they are taken to end: of \(known.year) no more "
                    + "than that part is known.",
                "Le dernier événement des données est du \(date(known)), date prise pour leur fin\u{a0}: de "
                    + "\(known.year), seule cette partie est connue.")
    }

    private func asked(_ days: (from: CalendarDate?, until: CalendarDate?)) -> String? {
        switch days {
        case (let from?, let until?):
            say(
                "Counted from \(date(from)) to \(date(until)), as asked for.",
                "Comptés du \(date(from)) au \(date(until)), comme demandé.")
        case (let from?, nil):
            say("Counted from \(date(from)), as asked for.", "Comptés à partir du \(date(from)), comme demandé.")
        case (nil, let until?):
            say("Counted to \(date(until)), as asked for.", "Comptés jusqu’au \(date(until)), comme demandé.")
        case (nil, nil): nil
        }
    }

    /// How the mean of the whole period takes partial years, and those that the data do not reach.
    func meanOfPartial(_ years: [Int], without unknown: [Int]) -> String? {
        let parts = [wholly(years), left(unknown)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func left(_ unknown: [Int]) -> String? {
        guard !unknown.isEmpty else { return nil }
        let list = self.list(unknown.map { "\($0)" })
        return say("The mean leaves out \(list).", "La moyenne ne compte pas \(list).")
    }

    private func wholly(_ years: [Int]) -> String? {
        guard !years.isEmpty else { return nil }
        let list = self.list(years.map { "\($0)" })
        return years.count == 1
            ? say("The mean counts \(list) as a whole year.", "La moyenne compte \(list) comme une année entière.")
            : say("The mean counts \(list) as whole years.", "La moyenne compte \(list) comme des années entières.")
    }

    /// The latest day of the data, for the line that names where they come from.
    func dataDate(_ coverage: DataCoverage) -> String? {
        guard let day = coverage.lastDay else { return nil }
        return coverage.endsWithReport
            ? say("Latest report: \(date(day)).", "Dernier article\u{a0}: \(date(day)).")
            : say("Last event: \(date(day)).", "Dernier événement\u{a0}: \(date(day)).")
    }

    /// Regions of a layer whose outlines were not valid.
    func outlines(repaired: [String], leftOut: [String]) -> [String] {
        func named(_ names: [String], _ what: String) -> String? {
            guard !names.isEmpty else { return nil }
            let rest = names.count > 8 ? say(" and \(names.count - 8) more", " et \(names.count - 8) autres") : ""
            return what + names.prefix(8).joined(separator: ", ") + rest + "."
        }
        return [
            named(
                repaired,
                say(
                    "Outlines of the layer that were not valid and were repaired: ",
                    "Contours non valides, réparés\u{a0}: ")
            ),
            named(
                leftOut,
                say(
                    "Regions of the layer left out, as they cannot be drawn: ",
                    "Régions omises, impossibles à tracer\u{a0}: ")
            ),
        ].compactMap { $0 }
    }

    /// What the counts are limited to beside countries, regions and years, which a map shows by itself.
    func limits(_ filter: DensityFilter) -> String? {
        var parts: [String] = []
        if !filter.kinds.isEmpty {
            let kinds = IncidentKind.allCases.filter(filter.kinds.contains).map(name)
            parts.append(say("kind: ", "nature\u{a0}: ") + kinds.joined(separator: ", "))
        }
        if !filter.actors.isEmpty {
            parts.append(say("actor: ", "acteur\u{a0}: ") + filter.actors.sorted().joined(separator: ", "))
        }
        if let coarsest = filter.coarsest {
            parts.append(
                say("place known at least as: ", "lieu connu au moins par\u{a0}: ") + precision(coarsest))
        }
        if let box = filter.box {
            let sides = [box.west, box.south, box.east, box.north].map { "\($0)" }.joined(separator: ", ")
            parts.append(
                say("inside the box \(sides)", "dans le rectangle \(sides)")
                    + say(
                        " (a region that it cuts counts that part only)",
                        " (une région qu’il coupe ne compte que cette partie)"))
        }
        guard !parts.isEmpty else { return nil }
        return say("Counted only – ", "Comptés seulement – ") + parts.joined(separator: say("; ", "\u{a0}; ")) + "."
    }

    private func precision(_ precision: LocationPrecision) -> String {
        switch precision {
        case .site: say("site", "site")
        case .settlement: say("settlement", "localité")
        case .near: say("near a settlement", "près d’une localité")
        case .admin2: say("district", "district")
        case .admin1: say("region", "région")
        case .country: say("country", "pays")
        case .unknown: say("unknown", "inconnu")
        }
    }
}
