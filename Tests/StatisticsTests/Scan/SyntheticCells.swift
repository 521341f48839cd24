import Foundation
import Geography
import Statistics

/// The made-up incidents in half-degree cells that reference implementations were run on.
struct SyntheticCells {
    let gids: [String]
    let coordinates: [Coordinate]
    let population: [Double]
    let byYear: SpaceTimeCube
    /// Queen neighbours.
    let neighbours: [[Int]]

    static let yearLengths: [Double] = [365, 365, 366, 365, 365, 365, 366, 365]

    init() throws {
        let rows = try Self.table("cells.csv")
        gids = rows.map { $0["gid"] ?? "" }
        coordinates = rows.compactMap { row in
            guard let lon = row.number("lon"), let lat = row.number("lat") else { return nil }
            return Coordinate(longitude: lon, latitude: lat)
        }
        population = rows.compactMap { $0.number("pop") }
        byYear = try SpaceTimeCube(rows.map { row in (2018...2025).map { Int(row["n_\($0)"] ?? "") ?? -1 } })
        let places = Dictionary(uniqueKeysWithValues: zip(gids, gids.indices))
        neighbours = try Self.table("weights_queen.csv").map { row in
            (row["neighbor_gids"] ?? "").split(separator: " ").compactMap { places[String($0)] }
        }
    }

    /// Counts by quarter.
    func byQuarter() throws -> SpaceTimeCube {
        try SpaceTimeCube(
            Self.table("Emerging/cube_quarterly.csv").map { row in (0..<32).map { Int(row["t\($0)"] ?? "") ?? -1 } })
    }

    /// A fixture's rows by their columns' names; no field is quoted.
    static func table(_ name: String) throws -> [[String: String]] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures").appending(path: name)
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}

extension [String: String] {
    func number(_ column: String) -> Double? { self[column].flatMap(Double.init) }
}
