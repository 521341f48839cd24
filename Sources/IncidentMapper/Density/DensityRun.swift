import Gazetteer
public import Statistics
import Tables

/// The way from inputs to counts by region and period: tables row by row in bounded memory, reports as incidents.
public struct DensityRun: Sendable {
    public let ground: RegionAccess
    public var options: DensityOptions

    public init(_ ground: RegionAccess, options: DensityOptions) {
        self.ground = ground
        self.options = options
    }

    /// What the inputs came to.
    public struct Result: Sendable {
        public var tally = RegionTally()
        /// How many inputs were read: tables and documents.
        public var inputCount = 0
        public var rejections: [Rejection] = []
    }

    /// Counts the inputs.
    ///
    /// - Parameters:
    ///   - gazetteer: opens the gazetteer; called only when an input is a report, whose places must be found.
    ///   - progress: counts the rows as they are read.
    /// - Throws: `GazetteerError` when the gazetteer or a layer cannot be read.
    public func tally(
        of inputs: [String], progress: ScanProgress? = nil,
        gazetteer: () throws -> GazetteerAccess
    ) async throws -> Result {
        let (tables, reports) = InputFiles.partedInputs(inputs)
        var result = Result()
        let rules = try RecordTally.Rules(ground, filter: options.filter, countsActors: options.countsActors)
        let counter = DensityCounter(rules, workers: options.workers, progress: progress)
        for file in tables {
            do throws(TableError) {
                let tally = try await counter.tally(
                    of: EventTable(file.location, name: file.name, options: tableOptions))
                result.tally.merge(tally)
                result.inputCount += 1
            } catch {
                result.rejections.append(Rejection(path: file.name, reason: "\(error)"))
            }
        }
        if !reports.isEmpty {
            let mapper = Mapper(gazetteer: try gazetteer(), published: options.published)
            let found = await mapper.incidents(in: reports)
            var counter = IncidentTally(ground, filter: options.filter, countsActors: options.countsActors)
            counter.add(found.incidents)
            result.tally.merge(counter.tally)
            result.inputCount += found.documentCount
            result.rejections += found.rejections
        }
        return result
    }

    private var tableOptions: TableOptions {
        var options = TableOptions()
        let ground = ground
        options.countryCode = { ground.countryCode(named: $0) }
        return options
    }

    /// Layers, table and map of a tally.
    /// - Throws: `GazetteerError`, `MapError`.
    public func products(of tally: RegionTally) throws -> DensityProducts {
        try DensityProducts(tally, in: ground, options: options)
    }

    /// The tally with what it was counted in and limited to, so that parts of a corpus can be added.
    public func partial(_ tally: RegionTally) -> PartialTally {
        let filters = [options.filter.description, options.countsActors ? "by=actor" : ""].filter { !$0.isEmpty }
        return PartialTally(
            regions: regionsName, filters: filters.joined(separator: "; "), tally: tally)
    }

    /// Layers, table and map of a sum of partial tallies, limited as these were.
    /// - Throws: `Rejection` when they were counted in other regions than this run's; `GazetteerError`, `MapError`.
    public func products(of sum: PartialTally) throws -> DensityProducts {
        guard sum.regions == regionsName else {
            throw Rejection(
                path: "--merge", reason: "counted in the regions '\(sum.regions)'; name them with --region-layer")
        }
        var options = options
        let limits = DensityFilter(described: sum.filters)
        options.filter.countries = limits.countries
        options.filter.regions = limits.regions
        options.filter.years = limits.years
        return try DensityProducts(sum.tally, in: ground, options: options)
    }

    private var regionsName: String { ground.layerName ?? "shipped" }

    /// Adds partial tallies; the order of the files does not matter.
    /// - Throws: `Rejection` for a file that is none, or that does not go with the first one.
    public static func merged(_ files: [(name: String, bytes: [UInt8])]) throws(Rejection) -> PartialTally? {
        var sum: PartialTally?
        for file in files {
            do throws(PartialTallyError) {
                let next = try PartialTally(file.bytes)
                if let obstacle = sum?.obstacle(toAdding: next) { throw PartialTallyError(obstacle) }
                if sum == nil { sum = next } else { sum?.tally.merge(next.tally) }
            } catch {
                throw Rejection(path: file.name, reason: "\(error)")
            }
        }
        return sum
    }
}

extension InputFiles {
    /// Endings of files that are event tables, plain or packed.
    static let tableEndings = ["csv", "tsv", "tab", "jsonl", "ndjson", "geojson", "json"]

    /// The inputs that are tables, and the others.
    static func partedInputs(_ inputs: [String]) -> (tables: [InputFile], reports: [String]) {
        func isTable(_ path: String) -> Bool {
            let path = path.lowercased()
            return tableEndings.contains { path.hasSuffix("." + $0) || path.hasSuffix(".\($0).gz") }
        }
        let files = InputFiles(inputs.filter(isTable)).files
        return (files, inputs.filter { !isTable($0) })
    }
}
