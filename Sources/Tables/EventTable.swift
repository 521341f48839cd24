/// A file of events, one a row: delimited text, JSON lines, JSON or GeoJSON, each plain or packed by gzip.
///
/// The file is read in blocks of whole rows, so that memory does not grow with it.
public struct EventTable: Sendable {
    /// Where the file lies.
    public let location: String
    /// What outputs call it.
    public let name: String
    /// What the table is, and which column holds what.
    public let layout: TableLayout
    let options: TableOptions
    let extent: RowExtent?

    /// How much of the beginning tells what a table is.
    static let sampleSize = 1 << 18

    /// Opens the file and finds out from its beginning what it is and which column holds what.
    ///
    /// - Throws: `TableError` when it cannot be read, a column that is needed is missing, or an option does not fit.
    public init(_ location: String, name: String, options: TableOptions = TableOptions()) throws(TableError) {
        self.location = location
        self.name = name
        self.options = options
        let file = try TableFile(location)
        var sample = [UInt8](repeating: 0, count: Self.sampleSize)
        var filled = 0
        while filled < sample.count {
            let count = try file.read(into: &sample, from: filled)
            if count == 0 { break }
            filled += count
        }
        sample.removeSubrange(filled...)
        var layout = try LayoutFinder(name: name, options: options, sample: sample).layout()
        let sampler = RowSampler(layout: layout, sample: sample, file: file, isWhole: filled < Self.sampleSize)
        extent = options.coordinateSystem == nil ? sampler.extent() : nil
        layout.isMonadic = layout.dataset == .acled && sampler.repeatsIDs()
        let votes = sampler.dateVotes()
        layout.dateOrder = options.dateOrder ?? votes.order
        if layout.dateOrder == nil, votes.hasAmbiguous, filled == Self.sampleSize {
            layout.dateOrder = try Self.dateOrder(location, layout)
        }
        self.layout = layout
        if let system = options.coordinateSystem { try ProjectedPoints.check(system, file: name) }
    }

    /// The blocks of rows, from the first.
    func blocks() throws(TableError) -> BlockSource {
        let cutter: RowCutter =
            switch layout.format {
            case .delimited(let delimiter): .delimited(delimiter)
            case .jsonLines: .lines
            case .json: .elements
            }
        return try BlockSource(try TableFile(location), cutter: cutter, start: layout.start, line: layout.line)
    }

    /// The order of numbers in the first date of the whole table that has only one reading.
    private static func dateOrder(_ location: String, _ layout: TableLayout) throws(TableError) -> DateOrder? {
        guard case .delimited(let delimiter) = layout.format else { return nil }
        var blocks = try BlockSource(
            try TableFile(location), cutter: .delimited(delimiter), start: layout.start, line: layout.line)
        var buffer: [UInt8] = []
        while let block = try blocks.next(into: &buffer) {
            let votes = RowSampler(layout: layout, sample: Array(buffer[..<block.count]), start: 0).dateVotes()
            if let order = votes.order { return order }
        }
        return nil
    }
}
