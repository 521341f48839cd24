import Geography
import Projection

/// Turns projected coordinates of rows into degrees. Belongs to one task, as its context does.
struct ProjectedPoints {
    private let transformation: Transformation

    /// - Throws: `ProjectionError` when PROJ does not know the system.
    init(_ system: String) throws(ProjectionError) {
        transformation = try Transformation(toSystem: system, in: try ProjectionContext())
    }

    /// - Throws: `TableError.invalidOption` when PROJ does not know the system.
    static func check(_ system: String, file: String) throws(TableError) {
        do throws(ProjectionError) {
            _ = try ProjectedPoints(system)
        } catch {
            throw .invalidOption("`crs` \(system): \(error)")
        }
    }

    /// Replaces x and y by degrees.
    /// - Returns: indices of records that have no place on the earth.
    func transform(_ records: inout [EventRecord]) -> [Int] {
        let located = records.indices.filter { records[$0].hasCoordinates }
        let points = located.map { PlanarPoint(x: records[$0].longitude, y: records[$0].latitude) }
        if let degrees = try? transformation.inverse(points) {
            for (index, point) in zip(located, degrees) { set(&records[index], point) }
            return []
        }
        var failed: [Int] = []
        for (index, point) in zip(located, points) {
            if let degrees = try? transformation.inverse([point]).first {
                set(&records[index], degrees)
            } else {
                failed.append(index)
            }
        }
        return failed
    }

    private func set(_ record: inout EventRecord, _ point: Coordinate) {
        (record.longitude, record.latitude) = (point.longitude, point.latitude)
    }
}
