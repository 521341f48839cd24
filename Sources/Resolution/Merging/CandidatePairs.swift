import Geography

/// Pairs of drafts worth comparing: whose times can meet, and whose points or countries can be the same. Everything
/// else cannot match, and is never looked at.
///
/// A draft is paired with so many others of one place at most, those next to it in time, so that the time needed grows
/// with the drafts and not with their square, whatever the input.
struct CandidatePairs {
    private let profiles: [MatchProfile]
    private let days: [ClosedRange<Int>?]
    /// The drafts to pair.
    private let indices: [Int]

    /// - Parameter indices: the drafts to pair, ascending.
    init(_ profiles: MatchProfiles, _ indices: [Int]) {
        self.profiles = profiles.all
        self.indices = indices
        days = profiles.all.map(\.widenedDays)
    }

    /// Calls `body` with each pair once, the lower index first. A dated draft and an undated one are a pair only where
    /// both have points, as nothing else can join them.
    func forEach(_ body: (_ a: Int, _ b: Int) -> Void) {
        pairsOfPoints(body)
        pairsByCountry(body)
    }

    /// Others of one place or country that a draft is paired with.
    private static let mostPartners = 1000

    // MARK: By point

    /// A cell of a grid over the globe, in three dimensions so that poles and date line are nothing special.
    private struct Cell: Hashable {
        var x, y, z: Int32

        /// Kilometres: no longer than this, so that what can match lies in a cell or one beside it.
        static let edge = Matcher.widestReach + 1

        init(_ point: Coordinate) {
            func index(_ value: Double) -> Int32 {
                Int32((value * Coordinate.meanEarthRadius / Self.edge).rounded(.down))
            }
            let parallel = point.latitude.cosineOfDegrees
            x = index(parallel * point.longitude.cosineOfDegrees)
            y = index(parallel * (point.longitude - 90).cosineOfDegrees)
            z = index((90 - point.latitude).cosineOfDegrees)
        }

        init(x: Int32, y: Int32, z: Int32) { (self.x, self.y, self.z) = (x, y, z) }

        /// Half of the cells beside this one, so that each two neighbours meet once.
        var laterNeighbours: [Cell] {
            var cells: [Cell] = []
            for dx: Int32 in -1...1 {
                for dy: Int32 in -1...1 {
                    for dz: Int32 in -1...1 where (dx, dy, dz) > (0, 0, 0) {
                        cells.append(Cell(x: x + dx, y: y + dy, z: z + dz))
                    }
                }
            }
            return cells
        }
    }

    private func pairsOfPoints(_ body: (Int, Int) -> Void) {
        var cells: [Cell: [Int]] = [:]
        for i in indices {
            if let point = profiles[i].point { cells[Cell(point), default: []].append(i) }
        }
        let groups = cells.mapValues { Group($0, days) }
        // The order of a dictionary does not matter: the pairs are sorted before they are joined.
        for (cell, group) in groups {
            within(group, body)
            undated(group, body)
            for neighbour in cell.laterNeighbours {
                guard let other = groups[neighbour] else { continue }
                between(group, other, body)
                meet(group.undated, other.dated + other.undated, body)
                meet(group.dated, other.undated, body)
            }
        }
    }

    /// Pairs of one cell of which one or both have no date.
    private func undated(_ group: Group, _ body: (Int, Int) -> Void) {
        meet(group.undated, group.dated, body)
        pairs(of: group.undated, body)
    }

    private func pairs(of drafts: [Int], _ body: (Int, Int) -> Void) {
        for (position, i) in drafts.enumerated() {
            for j in drafts[(position + 1)...].prefix(Self.mostPartners) { visit(i, j, body) }
        }
    }

    private func meet(_ a: [Int], _ b: [Int], _ body: (Int, Int) -> Void) {
        for i in a.prefix(Self.mostPartners) { for j in b.prefix(Self.mostPartners) { visit(i, j, body) } }
    }

    // MARK: By country

    /// Pairs of which one or both are only known by region or country, or not at all.
    private func pairsByCountry(_ body: (Int, Int) -> Void) {
        var coarse: [Int?: [Int]] = [:]
        var fine: [Int?: [Int]] = [:]
        for i in indices {
            let country = profiles[i].country
            if profiles[i].point == nil {
                coarse[country, default: []].append(i)
            } else {
                fine[country, default: []].append(i)
            }
        }
        let groups = coarse.mapValues { Group($0, days) }
        let points = fine.mapValues { Group($0, days) }
        for (country, group) in groups {
            within(group, body)
            pairs(of: group.undated, body)
            if let own = points[country] { meet(group, own, body) }
            guard country != nil else { continue }
            if let unknown = groups[nil] { meet(group, unknown, body) }
            if let unknown = points[nil] { meet(group, unknown, body) }
        }
        guard let unknown = groups[nil] else { return }
        for (country, group) in points where country != nil { meet(unknown, group, body) }
    }

    private func meet(_ a: Group, _ b: Group, _ body: (Int, Int) -> Void) {
        between(a, b, body)
        meet(a.undated, b.undated, body)
    }

    // MARK: By time

    /// Drafts apart by whether they are dated; the dated ones by their first day.
    private struct Group {
        var dated: [Int]
        var undated: [Int]
        /// First day of each of `dated`.
        var starts: [Int]

        init(_ members: [Int], _ days: [ClosedRange<Int>?]) {
            undated = members.filter { days[$0] == nil }
            let known = members.compactMap { i in days[i].map { (start: $0.lowerBound, index: i) } }
                .sorted { ($0.start, $0.index) < ($1.start, $1.index) }
            dated = known.map(\.index)
            starts = known.map(\.start)
        }

        /// Position of the first draft that starts on `day` or later.
        func position(from day: Int) -> Int {
            var (low, high) = (0, starts.count)
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] < day { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private func within(_ group: Group, _ body: (Int, Int) -> Void) {
        for (position, i) in group.dated.enumerated() {
            guard let end = days[i]?.upperBound else { continue }
            var k = position + 1
            while k < min(group.dated.count, position + 1 + Self.mostPartners), group.starts[k] <= end {
                visit(i, group.dated[k], body)
                k += 1
            }
        }
    }

    private func between(_ a: Group, _ b: Group, _ body: (Int, Int) -> Void) {
        starting(in: b, during: a, orOnItsFirstDay: true, body)
        starting(in: a, during: b, orOnItsFirstDay: false, body)
    }

    /// Pairs of which the one of `later` starts while the other lasts.
    private func starting(in later: Group, during earlier: Group, orOnItsFirstDay: Bool, _ body: (Int, Int) -> Void) {
        for i in earlier.dated {
            guard let own = days[i] else { continue }
            let first = later.position(from: orOnItsFirstDay ? own.lowerBound : own.lowerBound + 1)
            var k = first
            while k < min(later.dated.count, first + Self.mostPartners), later.starts[k] <= own.upperBound {
                visit(i, later.dated[k], body)
                k += 1
            }
        }
    }

    private func visit(_ i: Int, _ j: Int, _ body: (Int, Int) -> Void) { body(min(i, j), max(i, j)) }
}
