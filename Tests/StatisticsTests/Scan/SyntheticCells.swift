import Geography
import Statistics

/// The made-up incidents in half-degree cells that reference implementations were run on.
struct SyntheticCells {
    let gids: [String]
    let coordinates: [Coordinate]
    let population: [Double]
    let byYear: SpaceTimeCube
    let queen: SpatialWeights

    static let yearLengths: [Double] = [365, 365, 366, 365, 365, 365, 366, 365]

    init() throws {
        let table = FixtureTable("Scan/cells.csv")
        gids = table.text("gid")
        coordinates = zip(table.numbers("lon"), table.numbers("lat")).compactMap {
            Coordinate(longitude: $0, latitude: $1)
        }
        population = table.numbers("pop")
        byYear = try SpaceTimeCube(table.counts((2018...2025).map { "n_\($0)" }))
        let places = Dictionary(uniqueKeysWithValues: zip(gids, gids.indices))
        queen = try SpatialWeights(
            neighbours: FixtureTable("Association/weights-queen.csv").text("neighbour_gids").map { row in
                row.split(separator: " ").compactMap { places[String($0)] }
            })
    }

    /// Counts by quarter.
    func byQuarter() throws -> SpaceTimeCube {
        try SpaceTimeCube(FixtureTable("Emerging/cube_quarterly.csv").counts((0..<32).map { "t\($0)" }))
    }
}

extension FixtureTable {
    /// Whole numbers, a row a line; −1 for what is none.
    func counts(_ names: [String]) -> [[Int]] {
        let places = names.map { columns[$0] ?? -1 }
        return rows.map { row in places.map { row.indices.contains($0) ? Int(row[$0]) ?? -1 : -1 } }
    }

    /// The rows by their columns' names.
    var records: [[String: String]] {
        rows.map { row in columns.mapValues { String(row[$0]) } }
    }
}

extension [String: String] {
    func number(_ column: String) -> Double? { self[column].flatMap(Double.init) }
}
