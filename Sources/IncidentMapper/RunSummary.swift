import Incidents

/// What a person wants to see right after a run: the incidents in a table, and what could not be placed.
struct RunSummary {
    let products: Products
    let documents: Int
    var tables = 0
    var rows = 0
    let folder: String

    /// More incidents are not for a terminal.
    private static let listedIncidents = 60

    var text: String {
        var lines = [header] + table + [""]
        lines.append(
            "\(plural(products.incidents.count, "incident")) from \(inputs): \(products.counts.counted) located in a region, "
                + "\(products.counts.unlocated) not; \(products.counts.undated) of the located without a certain year.")
        lines.append("Written to \(folder): " + products.files.map(\.name).joined(separator: ", "))
        if !products.absent.isEmpty {
            lines.append(
                "Nothing is located in a region, so there is no " + products.absent.joined(separator: " and no ") + ".")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var inputs: String {
        guard tables > 0 else { return plural(documents, "document") }
        let rows = "\(plural(self.rows, "row")) of \(plural(tables, "table"))"
        return documents > 0 ? "\(plural(documents, "document")) and \(rows)" : rows
    }

    private func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private var header: String { row("DATE", "PLACE", "REGION", "KIND", "KILLED", "SOURCES") }

    private var table: [String] {
        let rest = products.incidents.count - Self.listedIncidents
        let more = rest > 0 ? ["… and \(plural(rest, "incident")) more in incidents.geojson"] : []
        return products.incidents.prefix(Self.listedIncidents).map { incident in
            row(
                date(incident.date), incident.location.place ?? "(\(incident.location.text ?? "not located"))",
                [incident.location.region, incident.location.country].compactMap { $0 }.joined(separator: ", "),
                incident.kind.rawValue, killed(incident.tolls[.killed]),
                "\(Set(incident.sources.map(\.document)).count)")
        } + more
    }

    private func date(_ date: DateInterval) -> String {
        guard let start = date.start, let end = date.end else { return "unknown" }
        return start == end ? start.isoString : "\(start.isoString)…\(end.isoString.suffix(5))"
    }

    private func killed(_ count: CasualtyCount?) -> String {
        guard let count else { return "" }
        if let low = count.low, let high = count.high, low != high { return "\(low)–\(high)" }
        if let best = count.best { return count.high == nil ? "\(best)+" : "\(best)" }
        if let low = count.low { return "\(low)+" }
        return count.high.map { "up to \($0)" } ?? ""
    }

    private func row(_ cells: String...) -> String {
        let widths = [16, 26, 26, 15, 9, 7]
        var line = ""
        for (cell, width) in zip(cells, widths) {
            let text = cell.count > width ? String(cell.prefix(width - 1)) + "…" : cell
            line += text + String(repeating: " ", count: max(0, width - text.count)) + "  "
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
