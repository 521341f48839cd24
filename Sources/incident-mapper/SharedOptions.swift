import ArgumentParser
import Foundation
import IncidentMapper
import Incidents

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

    func gazetteer(regionLayer: String? = nil) throws -> GazetteerAccess {
        do {
            let gazetteer = try GazetteerAccess(option: data, regionLayer: regionLayer)
            if let built = gazetteer.builtIndex { Terminal.error("built the gazetteer's index once: \(built)") }
            return gazetteer
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
    }
}

/// Options of the commands that read reports.
struct ReportOptions: ParsableArguments {
    @Argument(help: "Files and folders: plain text, saved pages, HTML, RSS, Atom, saved feeds.")
    var inputs: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("Date of publication of documents that do not state one, as 2021-03-04.", valueName: "date"))
    var published: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Layer of regions to count in: one that was imported, or a GeoJSON file.",
            discussion: "By default the admin-1 units of Natural Earth that ship, whose vintage the map states.",
            valueName: "name"))
    var regionLayer: String?

    func publicationDate() throws -> CalendarDate? {
        guard let published else { return nil }
        guard let date = CalendarDate(iso: published) else {
            throw ValidationError("'\(published)' is no date; give it as 2021-03-04")
        }
        return date
    }
}

extension CalendarDate {
    /// A day written as `2021-03-04`.
    init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// What a person sees beside the outputs.
enum Terminal {
    static func error(_ message: String) { FileHandle.standardError.write(Data("incident-mapper: \(message)\n".utf8)) }

    /// Writes to a file, or to standard output when none is named.
    static func write(_ bytes: [UInt8], to path: String?) throws {
        if let path {
            try OutputFolder.write(bytes, to: path)
        } else {
            FileHandle.standardOutput.write(Data(bytes))
        }
    }

    /// Lists what was left out and why.
    static func list(_ rejections: [Rejection]) {
        for rejection in rejections { error("left out \(rejection)") }
    }
}
