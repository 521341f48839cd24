import Counting
import Geography
import Incidents
import Intake
import MapMaking
import Tables
import Text

/// What a person wants to see right after a run: the incidents in a table, and what could not be placed.
struct RunSummary {
    let incidents: [Incident]
    let counts: RegionCounts
    let inputs: InputCounts
    let outcome: OutputFiles
    let folder: String
    /// Names of the files.
    let written: [String]
    /// How much of the reports no incident was made of.
    var unused = UnusedCounts()
    /// Where that is listed; nil when it is not.
    var unusedFile: String?

    /// More incidents are not for a terminal.
    private static let listedIncidents = 60

    var text: String {
        var lines = [header] + table + [""]
        lines.append(Self.totals(counts, total: incidents.count, inputs))
        return lines.joined(separator: "\n") + (Self.unused(unused, file: unusedFile).map { $0 + "\n" } ?? "")
            + Self.written(written, outcome, folder: folder)
    }

    /// A line that says how many incidents there are, and where, with its end.
    static func totals(_ counts: RegionCounts, total: Int, _ inputs: InputCounts) -> String {
        "\(plural(total, "incident")) from \(text(inputs)): \(counts.counted) located in a region, "
            + "\(counts.unlocated + counts.outside) not; \(counts.undated) of the located without a certain year.\n"
    }

    /// A line that says how much no incident was made of; nil when nothing was left.
    static func unused(_ counts: UnusedCounts, file: String?) -> String? {
        guard counts.sentences + counts.places > 0 else { return nil }
        let place = file.map { "see \(VisibleText.of($0, atMost: 200))" } ?? "--unused FILE lists them"
        return "Left: \(plural(counts.sentences, "sentence")) with violence or a toll that no incident used, and "
            + "\(plural(counts.places, "place name")) not found; \(place)."
    }

    /// Lines that say what was written, and what was not.
    static func written(_ names: [String], _ outcome: OutputFiles, folder: String) -> String {
        let (absent, remarks) = (outcome.absent, outcome.diagnostics.problems)
        let written = "Written to \(folder): \(names.joined(separator: ", "))\n"
        guard !absent.isEmpty else { return written }
        guard remarks.isEmpty else { return written + remarks.map { $0 + "\n" }.joined() }
        return written + "Nothing is located in a region, so there is no \(absent.joined(separator: " and no ")).\n"
    }

    private static func text(_ inputs: InputCounts) -> String {
        guard inputs.tables > 0 else { return plural(inputs.documents, "document") }
        let rows = "\(plural(inputs.rows, "row")) of \(plural(inputs.tables, "table"))"
        return inputs.documents > 0 ? "\(plural(inputs.documents, "document")) and \(rows)" : rows
    }

    private static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private var header: String { row("DATE", "PLACE", "REGION", "KIND", "KILLED", "SOURCES") }

    private var table: [String] {
        let rest = incidents.count - Self.listedIncidents
        let more = rest > 0 ? ["… and \(Self.plural(rest, "incident")) more in incidents.geojson"] : []
        return incidents.prefix(Self.listedIncidents).map { incident in
            row(
                date(incident.date), place(incident.location),
                [incident.location.region, incident.location.country].compactMap { $0 }.joined(separator: ", "),
                incident.kind.rawValue, killed(incident.tolls[.killed]),
                "\(Set(incident.sources.map(\.document)).count)")
        } + more
    }

    private func place(_ location: Location) -> String {
        if let place = location.place { return place }
        if let text = location.text { return "(\(text))" }
        guard let point = location.coordinate else { return "(not located)" }
        return "\(degrees(point.latitude)), \(degrees(point.longitude))"
    }

    private func degrees(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

    private func date(_ date: DateRange) -> String {
        guard let start = date.start, let end = date.end else { return "unknown" }
        return start == end ? start.isoString : "\(start.isoString)…\(end.isoString.suffix(5))"
    }

    private func killed(_ count: CasualtyCount?) -> String {
        guard let count else { return "" }
        if let low = count.low, let high = count.high, low != high { return "\(low)–\(high)" }
        if let best = count.best {
            if count.high != nil { return "\(best)" }
            // "About 20" has no bounds; "at least 20" has a lower one.
            return count.low == nil ? "~\(best)" : "\(best)+"
        }
        if let low = count.low { return "\(low)+" }
        return count.high.map { "up to \($0)" } ?? ""
    }

    private func row(_ cells: String...) -> String {
        let widths = [16, 26, 26, 15, 9, 7]
        var line = ""
        for (cell, width) in zip(cells, widths) {
            let cell = VisibleText.of(cell)
            let text = cell.count > width ? String(cell.prefix(width - 1)) + "…" : cell
            line += text + String(repeating: " ", count: max(0, width - text.count)) + "  "
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
