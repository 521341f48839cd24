import Geography
import Incidents

/// Pairs of drafts worth comparing: of different documents, whose times can meet, and whose points, where both are fine,
/// are within a degree or so. Everything else cannot match, and is never looked at.
///
/// Fine drafts are kept by cells of the globe in the order of their days, so that the work grows with the number of
/// drafts and of those that are near in place and time, not with its square.
struct CandidatePairs {
    private let drafts: [ReportedDraft]
    /// Indices of the dated drafts in the order of their first days.
    private let dated: [Int]
    private let undated: [Int]
    /// Positions in `dated`, ascending: the fine drafts by cell, and the others.
    private var cells: [Cell: [Int]] = [:]
    private var coarse: [Int] = []

    /// The widest reach of two vague points is 50 km: less than half a degree of latitude.
    private static let cellSize = 0.6

    private struct Cell: Hashable {
        var row: Int
        var column: Int
    }

    init(_ drafts: [ReportedDraft]) {
        self.drafts = drafts
        let starts = drafts.map { $0.days?.lowerBound ?? .max }
        dated = drafts.indices.filter { starts[$0] != .max }.sorted { (starts[$0], $0) < (starts[$1], $1) }
        undated = drafts.indices.filter { starts[$0] == .max }
        for (position, index) in dated.enumerated() {
            if let point = Self.finePoint(drafts[index]) {
                cells[Self.cell(point), default: []].append(position)
            } else {
                coarse.append(position)
            }
        }
    }

    /// Calls `body` with each pair once, the lower index first.
    func forEach(_ body: (_ a: Int, _ b: Int) -> Void) {
        for (position, i) in dated.enumerated() {
            guard let days = drafts[i].days else { continue }
            if let point = Self.finePoint(drafts[i]) {
                visit(i, coarse, after: position, until: days.upperBound, body)
                for cell in Self.around(point) {
                    if let near = cells[cell] { visit(i, near, after: position, until: days.upperBound, body) }
                }
            } else {
                for j in dated[(position + 1)...] {
                    if start(j) > days.upperBound { break }
                    visit(i, j, body)
                }
            }
        }
        for (position, i) in undated.enumerated() {
            for j in dated { visit(i, j, body) }
            for j in undated[(position + 1)...] { visit(i, j, body) }
        }
    }

    private func visit(_ i: Int, _ positions: [Int], after position: Int, until day: Int, _ body: (Int, Int) -> Void) {
        var (low, high) = (0, positions.count)
        while low < high {
            let middle = (low + high) / 2
            if positions[middle] <= position { low = middle + 1 } else { high = middle }
        }
        while low < positions.count, start(dated[positions[low]]) <= day {
            visit(i, dated[positions[low]], body)
            low += 1
        }
    }

    private func start(_ i: Int) -> Int { drafts[i].days?.lowerBound ?? .max }

    private func visit(_ i: Int, _ j: Int, _ body: (Int, Int) -> Void) {
        guard drafts[i].document != drafts[j].document, areNear(drafts[i], drafts[j]) else { return }
        body(min(i, j), max(i, j))
    }

    private func areNear(_ a: ReportedDraft, _ b: ReportedDraft) -> Bool {
        guard let p = Self.finePoint(a), let q = Self.finePoint(b) else { return true }
        return abs(p.latitude - q.latitude) < Self.cellSize
    }

    private static func finePoint(_ draft: ReportedDraft) -> Coordinate? {
        draft.draft.isFine ? draft.draft.location.coordinate : nil
    }

    // MARK: Cells

    private static func cell(_ point: Coordinate) -> Cell {
        Cell(
            row: Int((point.latitude / cellSize).rounded(.down)),
            column: Int(((point.longitude + 180) / cellSize).rounded(.down)))
    }

    private static let columns = Int((360 / cellSize).rounded())

    /// The cells that hold all points within reach: near the poles all of a row, and across the antimeridian too.
    private static func around(_ point: Coordinate) -> [Cell] {
        let own = cell(point)
        return (own.row - 1...own.row + 1).flatMap { row -> [Cell] in
            let reach = reach(row)
            if 2 * reach + 1 >= columns { return (0...columns).map { Cell(row: row, column: $0) } }
            let wrapped = (own.column - reach...own.column + reach).map { ($0 % columns + columns) % columns }
            // A point on the antimeridian itself has a column of its own.
            return (wrapped + (wrapped.contains(0) ? [columns] : [])).map { Cell(row: row, column: $0) }
        }
    }

    /// Columns that 50 km span at the end of a row that is nearer to the pole.
    private static func reach(_ row: Int) -> Int {
        let latitude = min(90, max(abs(Double(row)), abs(Double(row + 1))) * cellSize)
        guard latitude < 89 else { return columns }
        // The cosine is never below the straight line from 1 at the equator to 0 at the pole.
        return Int((90 / (90 - latitude)).rounded(.up))
    }
}
