import Foundation
import Geography
import Incidents
import Testing

/// A row of an `EXPECTED.tsv`: an incident that a careful reader finds in the fixtures.
struct ExpectedIncident: CustomStringConvertible {
    let file: String
    let place: String
    let point: Coordinate
    let days: ClosedRange<Int>
    /// Kilometres within which a found incident is the one of the row.
    let reach: Double
    let dateText: String

    var description: String { "\(dateText) \(place) (\(file))" }

    /// The rows of a table with the header `file, date_start, date_end, place, …`.
    static func rows(_ path: String) throws -> [ExpectedIncident] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let header = try #require(lines.first).map(String.init)
        return try lines.dropFirst().map { cells in
            let row = Dictionary(uniqueKeysWithValues: zip(header, cells.map(String.init)))
            return try #require(ExpectedIncident(row), "\(cells.joined(separator: "|"))")
        }
    }

    private init?(_ row: [String: String]) {
        guard let file = row["file"], let place = row["place"], let note = row["note"],
            let start = row["date_start"].flatMap(Self.date), let end = row["date_end"].flatMap(Self.date),
            let longitude = row["longitude"].flatMap(Double.init), let latitude = row["latitude"].flatMap(Double.init),
            let point = Coordinate(longitude: longitude, latitude: latitude)
        else { return nil }
        self.file = file
        self.place = place
        self.point = point
        days = start.first.dayNumber...end.last.dayNumber
        dateText = row["date_start"] ?? ""
        let stated = note.firstMatch(of: #/approximate, (\d+) km/#).flatMap { Double($0.1) }
        reach = max(25, stated ?? 0)
    }

    /// `2019`, `2019-06` or `2019-06-09`.
    private static func date(_ text: String) -> PartialDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        switch parts.count {
        case 1: return .year(parts[0])
        case 2: return .month(year: parts[0], month: parts[1])
        case 3: return CalendarDate(year: parts[0], month: parts[1], day: parts[2]).map { .day($0) }
        default: return nil
        }
    }

    /// Kilometres between the incident found and the row's point; nil when they cannot be the same.
    func distance(to incident: Incident) -> Double? {
        guard let first = incident.date.firstDay, let last = incident.date.lastDay,
            days.overlaps(first.dayNumber...last.dayNumber), let at = incident.location.coordinate
        else { return nil }
        let distance = point.greatCircleDistance(to: at)
        return distance <= reach ? distance : nil
    }
}

/// Which expected rows were found, each by another incident, the nearest pairs first.
struct Comparison {
    private(set) var missed: [ExpectedIncident]
    private(set) var unexpected: [Incident]
    private(set) var pairs: [(expected: ExpectedIncident, found: Incident)] = []

    init(_ expected: [ExpectedIncident], _ found: [Incident]) {
        var candidates: [(distance: Double, row: Int, incident: Int)] = []
        for (r, row) in expected.enumerated() {
            for (i, incident) in found.enumerated() {
                if let distance = row.distance(to: incident) { candidates.append((distance, r, i)) }
            }
        }
        candidates.sort { ($0.distance, $0.row, $0.incident) < ($1.distance, $1.row, $1.incident) }
        var rows: Set<Int> = []
        var incidents: Set<Int> = []
        for pair in candidates where !rows.contains(pair.row) && !incidents.contains(pair.incident) {
            rows.insert(pair.row)
            incidents.insert(pair.incident)
            pairs.append((expected[pair.row], found[pair.incident]))
        }
        missed = expected.indices.filter { !rows.contains($0) }.map { expected[$0] }
        unexpected = found.indices.filter { !incidents.contains($0) }.map { found[$0] }
    }
}
