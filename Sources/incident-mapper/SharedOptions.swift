public import ArgumentParser
import IncidentMapper
public import Incidents
import Intake
import Storage
import Tables

/// Options that all commands take.
struct DataOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Folder with the gazetteer's data.",
            discussion:
                "By default the environment variable INCIDENT_MAPPER_DATA, else a folder 'Gazetteer' beside or above the program.",
            valueName: "folder"))
    var data: String?

    func gazetteer(regionLayer: String? = nil, _ progress: ScanProgress? = nil) throws -> GazetteerAccess {
        progress?.begin("opening the gazetteer, whose index is built the first time")
        let gazetteer = try GazetteerAccess(option: data, regionLayer: regionLayer)
        if let built = gazetteer.builtIndex { Terminal.error("built the gazetteer's index once: \(built)") }
        progress?.begin("")
        return gazetteer
    }
}

/// Options of the commands that read reports.
struct ReportOptions: ParsableArguments {
    @Argument(
        help:
            "Files and folders: plain text, saved pages, HTML, RSS, Atom, saved feeds; event tables as CSV, JSON, GeoJSON."
    )
    var inputs: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("Date of publication of documents that do not state one, as 2021-03-04.", valueName: "date"))
    var published: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Layer of regions to count in: one that was imported, or a file of boundaries.",
            discussion: """
                GeoJSON of geoBoundaries, OCHA (COD-AB), GADM, Natural Earth or 'gazetteer export', plain or packed; a layer of \
                districts is counted in by district. By default the admin-1 units of Natural Earth that ship, whose vintage the \
                map states.
                """,
            valueName: "name"))
    var regionLayer: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "File for what no incident was made of: sentences with violence or a toll, and place names not found.",
            discussion: "JSON lines with the document, bytes of the file, kind, quote and, where it is known, why.",
            valueName: "file"))
    var unused: String?

    /// What is to be listed in the file of `--unused`; nil when none is asked for. A run learns at its beginning that the
    /// file cannot be written.
    func unusedFile(in batch: OutputBatch, besides output: String? = nil) throws -> UnusedFile? {
        guard let unused else { return nil }
        guard unused != output else { throw ValidationError("--unused and --output name the same file") }
        try batch.prepare(unused)
        return UnusedFile()
    }

    func publicationDate() throws -> CalendarDate? {
        try published.map(CalendarDate.init(argument:))
    }
}

extension CalendarDate {
    /// A day that the user gives as `2021-03-04`.
    init(argument: String) throws {
        guard let date = CalendarDate(isoString: argument) else {
            throw ValidationError("'\(argument)' is no date; give it as 2021-03-04")
        }
        self = date
    }
}

/// Options of the commands that read event tables.
struct TableReadingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "What the columns of event tables hold, as date=Day,latitude=Y,longitude=X.",
            discussion: """
                By default the columns of ACLED, UCDP GED and GTD are known, and others guessed from their names, which \
                is then said. Known are \(EventColumn.allCases.map(\.rawValue).joined(separator: ", ")).
                """,
            valueName: "list"))
    var columns: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What comes first in dates such as 04/03/2021, in tables and reports: dmy or mdy.",
            discussion: """
                By default the rows of the table, or the other dates of the report, that have one reading tell; a report's date \
                that nothing tells is unknown.
                """,
            valueName: "order"))
    var dateOrder: DateOrder?

    @Option(
        name: .long,
        help: ArgumentHelp("What coordinates of tables are in, when not degrees: EPSG:32629.", valueName: "system"))
    var crs: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What decides an event's region where its table states another than its point lies in: polygon or source.",
            discussion: """
                The table's own regions are kept as stated_admin1, stated_admin2 and stated_admin3, and such events are counted. An \
                event known by its region only is in the one that its table states.
                """))
    var trust = RegionTrust.polygon

    @Flag(name: .long, help: "Keeps events that several inputs tell apart.")
    var noMerge = false

    /// - Throws: `ValidationError` for a column that is none.
    func settings() throws -> TableSettings {
        var settings = TableSettings()
        for pair in columns?.split(separator: ",") ?? [] {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let column = EventColumn(rawValue: String(parts[0])) else {
                let known = EventColumn.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(pair)' is no column; give --columns as date=TITLE,… with \(known)")
            }
            settings.columns[column] = String(parts[1])
        }
        settings.dateOrder = dateOrder
        settings.coordinateSystem = crs
        settings.merges = !noMerge
        settings.trust = trust
        return settings
    }
}

extension DateOrder: ExpressibleByArgument {}
extension RegionTrust: ExpressibleByArgument {}
