import Gazetteer
import Rendering
import Statistics

/// The files that a count of incidents is written to.
public struct DensityProducts: Sendable {
    public let counts: RegionCounts
    /// Names and contents of the files, in the order to be written.
    public let files: [(name: String, bytes: [UInt8])]
    /// Names of files that a run can write and this one has nothing for.
    public let absent: [String]
    /// What was left out of the tables beside the inputs.
    public let rejections: [Rejection]
    /// What a person should know of what was counted and drawn.
    public let notes: [String]

    /// The maps that need counts alone.
    public static let drawable: [MapProduct] = [.densityByRegionAndYear, .density, .timeline]

    /// - Throws: `MapperError.nothingLeft` when the filters leave no incident; `GazetteerError`, `MapError`.
    init(_ tally: RegionTally, in ground: RegionAccess, options: DensityOptions) throws {
        let counts = try RegionCounts(tally, in: ground, filter: options.filter)
        try options.filter.check(
            left: counts.counted + (options.filter.limitsRegions ? 0 : counts.unlocated)
                + (options.filter.limitsPlace ? 0 : counts.outside),
            of: counts.total + counts.tally.filtered)
        let population = try options.population.map { try PopulationTable($0, regions: counts.regions) }
        rejections = population?.rejections ?? []
        let csv = DensityCSV(
            counts: counts, step: options.step, breakdown: options.breakdown, population: population)
        let files: [(name: String, bytes: [UInt8])] = [
            (
                "regions.geojson",
                Layers.regions(counts, population: population, simplification: options.simplification)
            ), ("density.csv", csv.bytes),
        ]
        let maps = try Self.maps(of: counts, in: ground, options.map)
        self.counts = counts
        self.files = files + maps.files
        absent = maps.absent
        notes =
            ground.notes(on: counts.tally) + (population?.notes ?? [])
            + (maps.files.isEmpty ? [] : [counts.drawn.undrawnNote(ground)].compactMap { $0 })
    }

    private static func maps(
        of counts: RegionCounts, in ground: RegionAccess, _ options: MapOptions
    ) throws -> DrawnMaps {
        var drawn = DrawnMaps()
        let products = options.products.filter(drawable.contains)
        guard !counts.countries.isEmpty else {
            drawn.absent = products.map(\.file)
            return drawn
        }
        let maps = try Maps(counts, in: ground, options: options, origin: .counts)
        for product in products {
            if product == .timeline, counts.years.isEmpty {
                drawn.absent.append(product.file)
            } else if let bytes = try maps.draw(counted: product) {
                drawn.files.append((product.file, bytes))
            }
        }
        return drawn
    }

    /// What is printed at the end of a run.
    ///
    /// - Parameter written: names of the files, maps in the formats that were asked for.
    public func summary(folder: String, written: [String]) -> String {
        var parts = ["\(countText(counts.counted)) of \(countText(counts.total)) incidents counted in a region"]
        func add(_ count: Int, _ what: String) { if count > 0 { parts.append("\(countText(count)) \(what)") } }
        add(counts.undated, "of these without a certain year")
        add(counts.unlocated, "known by country only or not located")
        add(counts.outside, "outside")
        add(counts.tally.filtered, "left out by the filters")
        add(counts.tally.rejected, "rows rejected")
        var text = parts.joined(separator: "; ") + ".\n" + notes.map { $0 + "\n" }.joined()
        text += "Written to \(folder): " + written.joined(separator: ", ") + "\n"
        if !absent.isEmpty {
            text += "Nothing is located in a region, so there is no \(absent.joined(separator: " and no ")).\n"
        }
        return text
    }
}
