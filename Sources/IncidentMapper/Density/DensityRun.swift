import Gazetteer
public import Statistics
public import Tables

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
        /// What a person should know about how tables were read.
        public var notes: [String] = []
    }

    /// Counts the inputs.
    ///
    /// A table that is the only input is counted row by row. Several inputs are matched first, unless that is turned
    /// off, so that an event that two of them tell counts once.
    ///
    /// - Parameters:
    ///   - progress: counts the rows as they are read.
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - gazetteer: opens the gazetteer; called only when places must be found or inputs matched.
    /// - Throws: `GazetteerError` when the gazetteer or a layer cannot be read.
    public func tally(
        of inputs: [String], progress: ScanProgress? = nil, log: RejectionLog = RejectionLog(),
        gazetteer: () throws -> GazetteerAccess
    ) async throws -> Result {
        let files = InputFiles(inputs)
        let isAlone = files.reports.isEmpty && files.tables.count == 1
        var result = Result()
        if isAlone || !options.tables.merges {
            for rejection in files.rejections { log.add(file: rejection.path, reason: rejection.reason) }
            result.rejections = files.rejections
            for file in files.tables {
                // Of attacks that share a toll our own layer says so, which a row alone does not.
                if isOwnLayer(file) {
                    try await count(InputFiles(files: [file]), into: &result, log, gazetteer)
                } else {
                    try await count(file, into: &result, progress, log, gazetteer)
                }
            }
            guard !files.reports.isEmpty else { return result }
            try await count(InputFiles(files: files.reports), into: &result, log, gazetteer)
        } else {
            try await count(files, into: &result, log, gazetteer)
        }
        return result
    }

    private func isOwnLayer(_ file: InputFile) -> Bool {
        let table = try? EventTable(file.location, name: file.name, options: options.tables.options(in: ground))
        return table?.layout.dataset == .incidents
    }

    /// Row by row.
    private func count(
        _ file: InputFile, into result: inout Result, _ progress: ScanProgress?, _ log: RejectionLog,
        _ gazetteer: () throws -> GazetteerAccess
    ) async throws {
        let rules = try RecordTally.Rules(ground, filter: options.filter, countsActors: options.countsActors)
        let counter = DensityCounter(rules, workers: options.tables.workers, progress: progress)
        let counted: DensityCounter.Count
        do throws(TableError) {
            let table = try EventTable(file.location, name: file.name, options: options.tables.options(in: ground))
            if let note = table.layout.note { result.notes.append("\(file.name): \(note)") }
            counted = try await counter.count(table, log: log)
        } catch {
            let rejection = Rejection(path: file.name, reason: "\(error)")
            log.add(file: rejection.path, reason: rejection.reason)
            result.rejections.append(rejection)
            return
        }
        if let failure = counted.failure { throw failure }
        result.inputCount += 1
        result.tally.merge(counted.tally)
        guard !counted.unplaced.isEmpty else { return }
        // Rows that name a place and have no point: the gazetteer is opened for them.
        let locator = RowLocator(try gazetteer())
        var places = IncidentTally(ground, filter: options.filter, countsActors: options.countsActors)
        places.add(counted.unplaced.map(locator.located))
        result.tally.merge(places.tally)
    }

    /// As incidents, matched over the inputs.
    private func count(
        _ files: InputFiles, into result: inout Result, _ log: RejectionLog, _ gazetteer: () throws -> GazetteerAccess
    ) async throws {
        let mapper = Mapper(gazetteer: try gazetteer(), published: options.published, tables: options.tables)
        let found = await mapper.incidents(in: files, log: log)
        var counter = IncidentTally(ground, filter: options.filter, countsActors: options.countsActors)
        counter.add(found.incidents)
        result.tally.merge(counter.tally)
        result.tally.rejected += found.rejectedRowCount
        result.inputCount += found.documentCount + found.tableCount
        result.rejections += found.rejections
        result.notes += found.notes
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
        options.filter = limits
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
