public import Counting
public import Gazetteer
import Hotspots
public import Incidents
public import Intake
import Rendering
import Statistics
package import Storage

/// Makes layers, tables and maps of results.
public struct MapMaker: Sendable {
    /// The regions that are drawn, and what lies around them.
    public let ground: RegionAccess
    /// Which maps, and how they look.
    public var options: MapOptions
    let optionNames: OptionNames

    /// Draws in the regions of `ground`, as `options` say.
    ///
    /// - Parameter optionNames: what sentences call the options that a user may change.
    public init(
        _ ground: RegionAccess, options: MapOptions = MapOptions(), optionNames: OptionNames = .plain
    ) {
        self.ground = ground
        self.options = options
        self.optionNames = optionNames
    }

    package static let incidentLayer = "incidents.geojson"

    /// The maps that need counts alone.
    public static let drawnOfCounts: [MapProduct] = [.densityByRegionAndYear, .density, .timeline]

    /// The layer of incidents, their counts by region and year, and the maps of both.
    /// - Parameter counts: of the same incidents.
    /// - Throws: `GazetteerError`, `MapError`.
    public func files(
        of incidents: [Incident], counts: RegionCounts, progress: ScanProgress? = nil
    ) async throws -> OutputFiles {
        var files = OutputFiles(
            [NamedFile(Self.incidentLayer, Layers.incidents(incidents))] + Self.tables(of: counts),
            diagnostics: Diagnostics(notes: ground.notes(on: counts.tally)))
        files.add(try await maps(of: counts, incidents: MapIncidents(incidents), progress: progress))
        return files
    }

    /// The layer of regions, the table and the maps of counts.
    /// - Parameter simplification: kilometres by which the layer's outlines may be simplified; nil for as they are.
    /// - Throws: `GazetteerError`, `MapError`.
    public func files(of result: DensityResult, simplification: Double? = nil) throws -> OutputFiles {
        let layer = Layers.regions(result.counts, population: result.population, simplification: simplification)
        var files = OutputFiles([
            NamedFile("regions.geojson", layer), NamedFile("density.csv", DensityCSV(result).bytes),
        ])
        files.add(try maps(of: result.counts, origin: .counts))
        return files
    }

    /// What is written of the counts beside the layer of incidents.
    package static func tables(of counts: RegionCounts) -> [NamedFile] {
        [
            NamedFile("regions.geojson", Layers.regions(counts)),
            NamedFile("density.csv", DensityCSV(DensityResult(counts)).bytes),
        ]
    }

    // MARK: Maps

    /// The maps that need counts alone.
    /// - Throws: `GazetteerError`, `MapError`.
    package func maps(of counts: RegionCounts, origin: MapOrigin) throws -> OutputFiles {
        var drawn = OutputFiles()
        let products = options.products.filter(Self.drawnOfCounts.contains)
        guard !counts.countries.isEmpty else { return OutputFiles(absent: products.map(\.file)) }
        let maps = try Maps(counts, in: ground, options: options, origin: origin)
        for product in products {
            if product == .timeline, counts.years.isEmpty {
                drawn.absent.append(product.file)
            } else if let bytes = try maps.draw(counted: product) {
                drawn.files.append(NamedFile(product.file, bytes))
            }
        }
        if !drawn.files.isEmpty { drawn.diagnostics.notes = [counts.undrawnNote(in: ground)].compactMap { $0 } }
        return drawn
    }

    /// The maps asked for.
    /// - Throws: `GazetteerError`, `MapError`.
    package func maps(
        of counts: RegionCounts, incidents: MapIncidents, origin: MapOrigin = .reports, progress: ScanProgress? = nil
    ) async throws -> OutputFiles {
        guard !counts.countries.isEmpty else { return OutputFiles(absent: options.products.map(\.file)) }
        let maps = try Maps(counts, in: ground, options: options, origin: origin)
        var drawn = OutputFiles(
            diagnostics: Diagnostics(notes: [counts.undrawnNote(in: ground)].compactMap { $0 }))
        for product in options.products {
            try Task.checkCancellation()
            do {
                let map = try await maps.draw(product, of: incidents)
                drawn.files.append(NamedFile(product.file, map.bytes))
                drawn.diagnostics.notes += map.remarks
            } catch StatisticsError.cancelled {
                throw CancellationError()
            } catch let error as StatisticsError {
                drawn.leaveOut(product, Self.reason(error, product))
            } catch MapError.noPeriods {
                drawn.leaveOut(product, "\(MapError.noPeriods)")
            }
            progress?.advance()
        }
        return drawn
    }

    /// Why there is no map of points.
    private static func reason(_ error: StatisticsError, _ product: MapProduct) -> String {
        guard product == .densitySurface, case .tooFew(let count, let needed, _) = error else { return "\(error)" }
        let have = count == 1 ? "1 incident has" : "\(count) incidents have"
        return "\(have) an exact place inside the regions; no density can be told from fewer than \(needed)"
    }
}

extension RegionCounts {
    /// Which countries the maps leave out; nil when none.
    fileprivate func undrawnNote(in ground: RegionAccess) -> String? {
        let undrawn = drawn.undrawn
        guard !undrawn.isEmpty else { return nil }
        return MapTitles(language: .english).undrawn(undrawn.map { (ground.name(of: $0.country), $0.incidents) })
    }
}
