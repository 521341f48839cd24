import Incidents

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

    /// How much of the beginning shows what a table is.
    static let sampleSize = 1 << 18

    /// Opens the file and finds out from its beginning what it is and which column holds what.
    ///
    /// - Throws: `TableError` when it cannot be read, a column that is needed is missing, or an option does not fit.
    public init(_ location: String, name: String, options: TableOptions = TableOptions()) throws(TableError) {
        self.location = location
        self.name = name
        var options = options
        let file = try TableFile(location)
        let sample = try file.beginning(Self.sampleSize)
        let isWhole = sample.count < Self.sampleSize
        var layout = try LayoutFinder(name: name, options: options, sample: sample).layout()
        if let encoding = file.utf16 { layout.encoding = encoding }
        Self.useSystem(of: &layout, file, isWhole: isWhole, &options)
        let isProjected = options.coordinateSystem != nil
        let sampler = RowSampler(layout: layout, sample: sample, file: file, isWhole: isWhole)
        extent = isProjected ? nil : sampler.extent()
        layout.isMonadic = layout.dataset == .acled && sampler.repeatsIDs()
        let numbers = sampler.numberSigns(isProjected: isProjected)
        layout.numberSigns = numbers.signs
        layout.remarks += numbers.remarks
        let votes = sampler.dateVotes()
        layout.dateOrder = options.dateOrder ?? votes.order
        if layout.dateOrder == nil, votes.hasAmbiguous, !isWhole {
            layout.dateOrder = try Self.dateOrder(location, layout)
        }
        if let serial = votes.serial { layout.remarks.append(Self.remark(onSerial: serial, layout)) }
        self.layout = layout
        self.options = options
        if let system = options.coordinateSystem { try ProjectedPoints.check(system, file: name) }
    }

    /// What the file itself says that its coordinates are in, unless the user says it.
    private static func useSystem(
        of layout: inout TableLayout, _ file: TableFile, isWhole: Bool, _ options: inout TableOptions
    ) {
        guard layout.format == .json, options.coordinateSystem == nil else { return }
        if layout.coordinateSystem == nil, !isWhole, file.isPlain {
            // The member may stand behind the rows.
            let tail = file.bytes(at: max(0, file.size - tailSize), count: tailSize)
            layout.coordinateSystem = tail.withUnsafeBufferPointer(JSONLayout.coordinateSystem)
        }
        guard let system = layout.coordinateSystem else { return }
        options.coordinateSystem = system
        layout.remarks.append("coordinates are in \(system), as the file says")
    }

    private static let tailSize = 1 << 12

    private static func remark(onSerial text: String, _ layout: TableLayout) -> String {
        let day = Array(text.utf8).withUnsafeBufferPointer { SerialDate.day($0) }
        return "\(text) in \(layout.title(.date)) is read as \(day?.isoString ?? "no date")"
    }

    /// The blocks of rows, from the first.
    func blocks() throws(TableError) -> BlockSource {
        let cutter: RowCutter =
            switch layout.format {
            case .delimited(let delimiter): .delimited(delimiter)
            case .jsonLines: .lines
            case .json: .elements
            }
        return try BlockSource(
            try TableFile(location), cutter: cutter, start: layout.start, line: layout.line, encoding: layout.encoding,
            firstName: layout.firstName)
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
