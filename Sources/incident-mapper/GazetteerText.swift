public import Gazetteer
import Text

/// What the gazetteer's commands print.
public enum GazetteerText {
    /// Where an index lies and what is in it.
    public static func index(_ index: PlaceIndex) -> String {
        let rejected = index.rejections.isEmpty ? "" : ", \(thousands(index.rejections.count)) rows left out"
        return "\(thousands(index.count)) places in \(place(of: index.origin))\(rejected)"
    }

    private static func place(of origin: PlaceIndex.Origin) -> String {
        switch origin {
        case .opened(let file), .built(let file): file
        case .inMemory: "memory only: no folder for the index can be written"
        }
    }

    /// An import in a few lines; the rejections are listed apart.
    public static func report(_ report: ImportReport) -> String {
        var lines = ["layer '\(report.layer)': \(report.format.rawValue), \(thousands(report.rowCount)) rows"]
        if report.placeCount > 0 {
            lines.append("  places    \(thousands(report.placeCount)): \(kinds(report.placesByKind))")
        }
        if report.regionCount > 0 {
            let repaired =
                report.repairedCount > 0 ? ", the outlines of \(thousands(report.repairedCount)) repaired" : ""
            lines.append("  regions   \(thousands(report.regionCount))\(repaired)")
        }
        if report.namesForRegions > 0 {
            lines.append(
                "  names     of \(thousands(report.namesForRegions)) countries and regions that the gazetteer has")
        }
        if report.skippedCount > 0 {
            lines.append(
                "  passed    \(thousands(report.skippedCount)) of kinds that are not kept (roads, the sea bed)")
        }
        lines.append("  left out  \(thousands(report.rejectedCount))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Version, places, sizes and counts of everything.
    public static func summary(_ summary: GazetteerSummary) -> String {
        var lines = ["data      \(summary.dataPath)", "layers    \(summary.layersPath ?? "none")"]
        let index = summary.index
        lines += [
            "index     \(place(of: index.origin))",
            "          version \(index.version), \(megabytes(index.size)), \(thousands(index.placeCount)) places, checksum "
                + (index.isIntact ? "ok" : "WRONG: rebuild it with 'incident-mapper gazetteer build'"),
            "", "PLACES",
        ]
        for table in summary.tables {
            let rejected = table.rejectedCount > 0 ? ", \(thousands(table.rejectedCount)) rows left out" : ""
            lines.append("\(name(table.name, table.isImported))\(padded(thousands(table.placeCount)))\(rejected)")
            lines.append("    \(kinds(table.placesByKind))")
        }
        lines += ["", "REGIONS"]
        for regions in summary.regions {
            let vintage = regions.vintage.isEmpty ? "not stated" : regions.vintage
            lines.append(
                "\(name(regions.name, regions.isImported))\(padded(thousands(regions.regionCount)))  level \(regions.level), "
                    + "\(thousands(regions.countryCount)) countries, vintage: \(vintage)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func name(_ name: String, _ isImported: Bool) -> String {
        let text = "  \(name) (\(isImported ? "imported" : "shipped"))"
        return text + String(repeating: " ", count: max(1, 32 - text.count))
    }

    private static func padded(_ text: String) -> String {
        String(repeating: " ", count: max(0, 9 - text.count)) + text
    }

    private static func kinds(_ counts: [PlaceKind: Int]) -> String {
        PlaceKind.allCases.compactMap { kind in counts[kind].map { "\(kind.rawValue) \(thousands($0))" } }
            .joined(separator: ", ")
    }

    private static func megabytes(_ bytes: Int) -> String { "\((Double(bytes) / 100_000).rounded() / 10) MB" }
}
