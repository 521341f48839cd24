import Geography
import Incidents
import Tables

/// What a person wants to see right after a run: the incidents in a table, and what could not be placed.
struct RunSummary {
    let products: Products
    let documents: Int
    var tables = 0
    var rows = 0
    let folder: String
    /// Names of the files.
    let written: [String]

    /// More incidents are not for a terminal.
    private static let listedIncidents = 60

    var text: String {
        var lines = [header] + table + [""]
        lines.append(Self.totals(products.counts, total: products.incidents.count, inputs: inputs))
        return lines.joined(separator: "\n")
            + Self.written(written, absent: products.absent, remarks: products.remarks, folder: folder)
    }

    /// A line that says how many incidents there are, and where, with its end.
    static func totals(_ counts: RegionCounts, total: Int, inputs: String) -> String {
        "\(plural(total, "incident")) from \(inputs): \(counts.counted) located in a region, "
            + "\(counts.unlocated + counts.outside) not; \(counts.undated) of the located without a certain year.\n"
    }

    /// Lines that say what was written, and what was not.
    static func written(_ names: [String], absent: [String], remarks: [String] = [], folder: String) -> String {
        let written = "Written to \(folder): \(names.joined(separator: ", "))\n"
        guard !absent.isEmpty else { return written }
        guard remarks.isEmpty else { return written + remarks.map { $0 + "\n" }.joined() }
        return written + "Nothing is located in a region, so there is no \(absent.joined(separator: " and no ")).\n"
    }

    private var inputs: String {
        guard tables > 0 else { return Self.plural(documents, "document") }
        let rows = "\(Self.plural(self.rows, "row")) of \(Self.plural(tables, "table"))"
        return documents > 0 ? "\(Self.plural(documents, "document")) and \(rows)" : rows
    }

    private static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private var header: String { row("DATE", "PLACE", "REGION", "KIND", "KILLED", "SOURCES") }

    private var table: [String] {
        let rest = products.incidents.count - Self.listedIncidents
        let more = rest > 0 ? ["… and \(Self.plural(rest, "incident")) more in incidents.geojson"] : []
        return products.incidents.prefix(Self.listedIncidents).map { incident in
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

    private func date(_ date: DateInterval) -> String {
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
