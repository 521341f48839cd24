/// Whether the beginning of a file looks like a table, whatever the file is called.
struct TableShape {
    private let sample: [UInt8]

    init(_ sample: [UInt8]) { self.sample = sample }

    var isTable: Bool {
        let first = sample.first { $0 > .space && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        guard let first, !sample.contains(0) else { return false }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == 0x1E {
            return (try? JSONLayout(name: "", sample: sample).layout()) != nil
        }
        if first == UInt8(ascii: "<") { return false }
        return isDelimited
    }

    private static let rowsLooked = 60
    /// Nobody calls a column by a sentence.
    private static let longestTitle = 60

    private var isDelimited: Bool {
        let finder = LayoutFinder(name: "", options: TableOptions(), sample: sample)
        guard let layout = try? finder.delimited(), case .delimited(let delimiter) = layout.format else { return false }
        if LayoutFinder.isGazetteerDump(layout.titles) { return true }
        guard layout.titles.allSatisfy(Self.mayBeTitle) else { return false }
        let columns = layout.titles.count
        let isWhole = sample.count < FileContent.sampleSize
        // The sample may end within a row.
        let whole = isWhole ? sample : Array(sample[..<max(layout.start, wholeRows(delimiter))])
        var rows = SampleRows(
            whole, delimiter: delimiter, encoding: layout.encoding, start: layout.start, line: layout.line)
        var counts: [Int] = []
        while counts.count < Self.rowsLooked, let row = rows.next() { counts.append(row.count) }
        let fitting = counts.count { $0 == columns }
        if (try? finder.layout()) != nil { return fitting * 2 >= counts.count && (fitting > 0 || counts.isEmpty) }
        guard fitting * 10 >= counts.count * 9 else { return false }
        // Titles that say nothing to this program: rows alike must show the table.
        switch delimiter {
        case 0x09: return columns > 2 && fitting > 0
        case .comma: return columns > 4 && fitting > 4 && !layout.titles.contains { $0.contains(where: \.isNumber) }
        default: return columns > 3 && fitting > 1
        }
    }

    /// Where the last whole row of the sample ends.
    private func wholeRows(_ delimiter: UInt8) -> Int {
        sample.withUnsafeBufferPointer { RowCutter.delimited(delimiter).cut($0, isFinal: false).end }
    }

    private static func mayBeTitle(_ title: String) -> Bool {
        title.count <= longestTitle && !title.contains(". ") && title.split(separator: " ").count <= 8
    }
}
