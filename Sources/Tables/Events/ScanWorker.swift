import Text
import Projection

/// What one task of a scan does: turns blocks into records, and keeps count.
struct ScanWorker: ~Copyable {
    private let layout: TableLayout
    private let slots: EventSlots
    private let rows: RowReader
    private var reader: RecordReader
    private let incidents: IncidentReader
    private let monadic: MonadicIndex?
    private let points: ProjectedPoints?
    private let log: RejectionLog?
    private var row: RowFields
    private var records: [EventRecord] = []
    /// Where the records' rows lie in the block, kept for text that is transcoded.
    private var ranges: [Range<Int>] = []
    private var problems: [FieldProblem] = []
    private(set) var rowCount = 0
    private(set) var lastRowCount = 0
    private(set) var rejectedCount = 0
    private(set) var repeatedCount = 0

    init(table: EventTable, monadic: MonadicIndex?, log: RejectionLog?) {
        layout = table.layout
        slots = EventSlots(table.layout, wanted: RecordReader.wanted)
        rows = slots.reader(table.layout)
        reader = RecordReader(table.layout, slots: slots, options: table.options, extent: table.extent)
        incidents = IncidentReader(
            name: table.name, layout: table.layout, options: table.options, monadic: monadic)
        // The table's opening has shown that PROJ knows the system.
        points = table.options.coordinateSystem.flatMap { try? ProjectedPoints($0) }
        row = RowFields(slots: slots.count)
        self.monadic = monadic
        self.log = log
    }

    var actorNames: [UInt64: String] { reader.actors.names }

    /// Reads a block and hands its records to `body`.
    mutating func read(_ block: Block, _ buffer: inout [UInt8], _ body: (borrowing EventBatch) -> Void) {
        records.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        var rejections: [RowRejection] = []
        let before = rowCount
        if let problem = block.problem {
            rowCount += 1
            rejections.append(Self.rejection(of: block, buffer, problem, layout.encoding))
        } else {
            parse(block, buffer, &rejections)
        }
        lastRowCount = rowCount - before
        project(&rejections)
        rejectedCount += rejections.count { !$0.isRowKept }
        if !records.isEmpty {
            let rows: RowPlaces = layout.encoding.isUTF16 ? .ranges(ranges) : .behind(offset: block.offset)
            body(EventBatch(block: block.index, records: records, bytes: buffer, rows: rows, reader: incidents))
        }
        log?.add(rejections, block: block.index)
    }

    private mutating func parse(_ block: Block, _ buffer: [UInt8], _ rejections: inout [RowRejection]) {
        buffer.withUnsafeBufferPointer { all in
            let bytes = UnsafeBufferPointer(rebasing: all[..<block.count])
            let text = FieldText(bytes, layout.encoding)
            var (position, line) = (0, block.line)
            var offsets = FileOffsets(bytes, layout.encoding, start: block.offset)
            while rows.next(bytes, at: &position, line: &line, into: &row) {
                rowCount += 1
                problems.removeAll(keepingCapacity: true)
                do throws(FieldProblem) {
                    var record = try reader.record(row, text, &problems)
                    record.line = Int64(row.line)
                    record.start = Int64(offsets.offset(of: row.range.lowerBound))
                    record.end = Int64(offsets.offset(of: row.range.upperBound))
                    for problem in problems { rejections.append(remark(problem, text)) }
                    if isFirstOfEvent(&record, text) {
                        records.append(record)
                        if layout.encoding.isUTF16 { ranges.append(row.range) }
                    } else {
                        repeatedCount += 1
                    }
                } catch {
                    // Spreadsheets write rows of nothing but delimiters behind the last.
                    if isBlank(bytes) { rowCount -= 1 } else { rejections.append(rejection(error, text)) }
                }
            }
        }
    }

    private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .delimited(let delimiter) = layout.format else { return false }
        return row.range.allSatisfy { bytes[$0] <= .space || bytes[$0] == delimiter || bytes[$0] == .quote }
    }

    /// Whether no earlier row has the same event; the parties of all its rows are the record's.
    private func isFirstOfEvent(_ record: inout EventRecord, _ text: FieldText) -> Bool {
        guard let monadic, !row.spans[slots[.id]].isEmpty else { return true }
        let id = MonadicIndex.number(row.spans[slots[.id]], text)
        guard let event = monadic.event(id, line: record.line) else { return false }
        (record.actor1, record.actor2) = (event.actor1, event.actor2)
        return true
    }

    /// Adds the events of a block to an index of those of the whole table. Rows that are rejected are no events.
    mutating func collect(_ block: Block, _ buffer: [UInt8], into index: inout MonadicIndex) {
        guard block.problem == nil else { return }
        buffer.withUnsafeBufferPointer { all in
            let bytes = UnsafeBufferPointer(rebasing: all[..<block.count])
            let text = FieldText(bytes, layout.encoding)
            var (position, line) = (0, block.line)
            while rows.next(bytes, at: &position, line: &line, into: &row) {
                problems.removeAll(keepingCapacity: true)
                let id = row.spans[slots[.id]]
                guard !id.isEmpty, let record = try? reader.record(row, text, &problems) else { continue }
                index.add(
                    MonadicIndex.number(id, text), line: Int64(row.line), actors: [record.actor1, record.actor2])
            }
        }
    }

    // MARK: Rejections

    private mutating func project(_ rejections: inout [RowRejection]) {
        guard let points else { return }
        let failed = points.transform(&records)
        for index in failed.reversed() {
            let record = records.remove(at: index)
            if ranges.indices.contains(index) { ranges.remove(at: index) }
            rejections.append(
                RowRejection(
                    line: Int(record.line), column: layout.title(.longitude),
                    value: "\(record.longitude) \(record.latitude)",
                    reason: "no place on the earth in the projection given"))
        }
        if !failed.isEmpty { rejections.sort { $0.line < $1.line } }
    }

    private func rejection(_ problem: FieldProblem, _ text: FieldText) -> RowRejection {
        let slot = problem.column.map { slots[$0] } ?? -1
        let value = slot >= 0 ? text.string(row.spans[slot]) : text.string(FieldSpan(row.range))
        return RowRejection(
            line: row.line, column: problem.column.map(layout.title) ?? "", value: String(value.prefix(80)),
            reason: problem.reason)
    }

    /// A row that is kept without one of its fields, or with a doubt.
    private func remark(_ problem: FieldProblem, _ text: FieldText) -> RowRejection {
        var remark = rejection(problem, text)
        remark.isRowKept = true
        if !problem.isUsed { remark.reason += "; the row is kept without it" }
        return remark
    }

    private static func rejection(
        of block: Block, _ buffer: [UInt8], _ problem: String, _ encoding: TextEncoding
    ) -> RowRejection {
        var value = encoding.string(buffer[..<min(block.count, 320)])
        while value.last?.isNewline == true { value.removeLast() }
        return RowRejection(line: block.line, column: "", value: String(value.prefix(80)), reason: problem)
    }
}

/// Offsets in the file of places in a block, asked for in ascending order.
private struct FileOffsets {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let encoding: TextEncoding
    private var known: (position: Int, offset: Int)

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, start: Int) {
        (self.bytes, self.encoding, known) = (bytes, encoding, (0, start))
    }

    @inline(__always)
    mutating func offset(of position: Int) -> Int {
        guard encoding.isUTF16 else { return known.offset + position }
        if position > known.position {
            let between = UnsafeBufferPointer(rebasing: bytes[known.position..<position])
            known = (position, known.offset + encoding.lengthInFile(between))
        }
        return known.offset
    }
}
