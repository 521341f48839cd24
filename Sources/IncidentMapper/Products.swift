public import Incidents
import Rendering
import Statistics

/// All that the main command writes.
public struct Products: Sendable {
    public let incidents: [Incident]
    public let counts: RegionCounts
    /// Names and contents of the files, in the order to be written.
    public let files: [(name: String, bytes: [UInt8])]

    /// Names of files that a run can write and this one has nothing for.
    public let absent: [String]
    /// Why some of them are not there.
    public let remarks: [String]
    /// What to know of the maps that are there.
    public let notes: [String]

    /// The table printed at the end of a run.
    public func summary(documents: Int, folder: String) -> String {
        RunSummary(products: self, documents: documents, folder: folder, written: files.map(\.name)).text
    }

    /// The table printed at the end of a run, which may have read event tables.
    ///
    /// - Parameter written: names of the files, maps in the formats that were asked for.
    public func summary(of result: Mapper.Result, folder: String, written: [String]) -> String {
        RunSummary(
            products: self, documents: result.documentCount, tables: result.tableCount, rows: result.rowCount,
            folder: folder, written: written
        ).text
    }
}

extension Mapper {
    static let incidentLayer = "incidents.geojson"

    /// Layers and maps of `incidents`; a map that has nothing to draw is left out.
    /// - Throws: `GazetteerError`, `MapError`.
    public func products(
        of incidents: [Incident], options: MapOptions = MapOptions(), progress: ScanProgress? = nil
    ) async throws -> Products {
        let counts = try RegionCounts(incidents, gazetteer)
        let maps = try await maps(
            of: counts, incidents: MapIncidents(incidents), options: options, progress: progress)
        return Products(
            incidents: incidents, counts: counts,
            files: [(Self.incidentLayer, Layers.incidents(incidents))] + Self.tables(of: counts) + maps.files,
            absent: maps.absent, remarks: maps.remarks, notes: gazetteer.ground.notes(on: counts.tally) + maps.notes)
    }

    /// What is written of the counts beside the layer of incidents.
    static func tables(of counts: RegionCounts) -> [(name: String, bytes: [UInt8])] {
        [("regions.geojson", Layers.regions(counts)), ("density.csv", DensityCSV(counts: counts).bytes)]
    }

    /// The maps asked for, the names of those that there is nothing for, and why.
    func maps(
        of counts: RegionCounts, incidents: MapIncidents, options: MapOptions, origin: MapOrigin = .reports,
        progress: ScanProgress? = nil
    ) async throws -> DrawnMaps {
        var drawn = DrawnMaps()
        guard !counts.countries.isEmpty else {
            drawn.absent = options.products.map(\.file)
            return drawn
        }
        let maps = try Maps(counts, in: gazetteer.ground, options: options, origin: origin)
        drawn.notes += [counts.drawn.undrawnNote(gazetteer.ground)].compactMap { $0 }
        for product in options.products {
            do {
                let map = try await maps.draw(product, of: incidents)
                drawn.files.append((product.file, map.bytes))
                drawn.notes += map.remarks
            } catch let error as StatisticsError {
                drawn.leaveOut(product, Self.reason(error, product))
            } catch MapError.noPeriods {
                drawn.leaveOut(product, "\(MapError.noPeriods)")
            }
            progress?.advance()
        }
        return drawn
    }
}

extension Mapper {
    /// Why there is no map of points.
    private static func reason(_ error: StatisticsError, _ product: MapProduct) -> String {
        guard product == .densitySurface, case .tooFew(let count, let needed) = error else { return "\(error)" }
        let have = count == 1 ? "1 incident has" : "\(count) incidents have"
        return "\(have) an exact place inside the regions; no density can be told from fewer than \(needed)"
    }
}

/// The maps of a run.
struct DrawnMaps {
    var files: [(name: String, bytes: [UInt8])] = []
    /// Names of maps asked for that there is nothing for.
    var absent: [String] = []
    /// Why each of them is not there, where it is not for want of located incidents.
    var remarks: [String] = []
    /// What to know of those that are there.
    var notes: [String] = []

    mutating func leaveOut(_ product: MapProduct, _ reason: String) {
        absent.append(product.file)
        remarks.append("There is no \(product.file): \(reason)")
    }
}
