extension PartialTally {
    /// Reads what `bytes` writes.
    /// - Throws: `CountingError` for another format or version, a file that was cut off, or a malformed line.
    public init(_ bytes: [UInt8]) throws(CountingError) {
        var lines = LineCursor(bytes)
        try Self.check(title: lines.next() ?? "")
        regions = try lines.value("regions")
        (filter, countsActors) = try lines.filter()
        tally = RegionTally(filtered: try lines.number("filtered"), rejected: try lines.number("rejected"))
        tally.span = DataSpan(
            events: try lines.number("events"), first: try lines.day("first"), last: try lines.day("last"),
            published: try lines.day("published"))
        let count = try lines.number("cells")
        guard lines.next() == Self.columns.joined(separator: "\t") else {
            throw .malformed("the columns are not those of this version", line: lines.number)
        }
        for _ in 0..<count {
            guard let line = lines.next() else {
                throw .malformed("the file was cut off: it should have \(count) cells")
            }
            let (key, sums) = try Self.cell(line, number: lines.number)
            tally.add(sums, to: key)
        }
        guard lines.next() == nil else { throw .malformed("more lines than cells", line: lines.number) }
    }

    private static func check(title: String) throws(CountingError) {
        guard title != Self.title else { return }
        let isOther = title.hasPrefix(begin) && Int(title.dropFirst(begin.count)) != nil
        throw .malformed(
            isOther
                ? "it was written by another version of the program ('\(title)', not '\(Self.title)'); count its inputs "
                    + "again with `partial`"
                : "it holds no counts that `partial` of density wrote", line: 1)
    }

    private static func cell(
        _ line: String, number: Int
    ) throws(CountingError) -> (RegionTally.Key, TallySums) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped($0) }
        guard fields.count == columns.count else {
            throw .malformed("\(fields.count) fields, not \(columns.count)", line: number)
        }
        guard let place = place(fields[0], country: fields[1], id: fields[2]) else {
            throw .malformed("'\(fields[0])' is no place", line: number)
        }
        guard let period = Period(fields[3]), let dimension = TallyDimension(rawValue: fields[4]) else {
            throw .malformed("no period and kind of category in '\(fields[3])', '\(fields[4])'", line: number)
        }
        let counts = fields[6...].compactMap(Self.count)
        guard counts.count == columns.count - 6 else {
            throw .malformed("a count that is no whole number from 0 to 10^12", line: number)
        }
        let sums = TallySums(
            incidents: counts[0], killedLow: counts[1], killedBest: counts[2], killedHigh: counts[3],
            withoutBest: counts[4], openHigh: counts[5], unstated: counts[6])
        guard sums.unstated <= sums.incidents, max(sums.withoutBest, sums.openHigh) <= sums.stated else {
            throw .malformed("more incidents of a sort than there are incidents", line: number)
        }
        return (.init(place: place, period: period, dimension: dimension, category: fields[5]), sums)
    }

    private static func place(_ word: String, country: String, id: String) -> TallyPlace? {
        switch word {
        case "region": .region(country: country, id: id)
        case "country": .country(country)
        case "unlocated": .unlocated
        case "outside": country.isEmpty ? .outside : .outsideRegions(of: country)
        default: nil
        }
    }

    /// Bounded, so that no sum of files can overflow.
    fileprivate static func count(_ text: String) -> Int? {
        Int(text).flatMap { (0...1_000_000_000_000).contains($0) ? $0 : nil }
    }

    fileprivate static func unescaped(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
        var result = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            guard isEscape || scalar == "\\" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            guard isEscape else {
                isEscape = true
                continue
            }
            isEscape = false
            switch scalar {
            case "t": result += "\t"
            case "n": result += "\n"
            case "r": result += "\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// The lines of a text one by one, numbered.
private struct LineCursor {
    private var rest: ArraySlice<UInt8>
    private(set) var number = 0

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func next() -> String? {
        guard !rest.isEmpty else { return nil }
        number += 1
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        defer { rest = rest[min(end + 1, rest.endIndex)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    /// The value of a line that begins with `name`.
    mutating func value(_ name: String) throws(CountingError) -> String { PartialTally.unescaped(try text(name)) }

    /// The value of a line that begins with `name`, as it is written.
    private mutating func text(_ name: String) throws(CountingError) -> Substring {
        guard let line = next(), line.hasPrefix(name + "\t") else {
            throw .malformed("the line '\(name)' is missing", line: number)
        }
        return line.dropFirst(name.count + 1)
    }

    /// What the count was limited to, and whether it counted actors.
    mutating func filter() throws(CountingError) -> (DensityFilter, countsActors: Bool) {
        let json = String(try text("filters"))
        guard let stored = StoredFilter(json: json), let filter = stored.filter else {
            throw .malformed("'\(json)' is no filter", line: number)
        }
        return (filter.canonical, stored.countsActors)
    }

    /// Days since 1970-01-01 within the years 1…9999; nil where the line is empty.
    mutating func day(_ name: String) throws(CountingError) -> Int? {
        let text = try value(name)
        guard !text.isEmpty else { return nil }
        guard let day = Int(text), (-719_162...2_932_896).contains(day) else {
            throw .malformed("'\(text)' is no day of \(name)", line: number)
        }
        return day
    }

    mutating func number(_ name: String) throws(CountingError) -> Int {
        let text = try value(name)
        guard let number = PartialTally.count(text) else {
            throw .malformed("'\(text)' is no number of \(name)", line: number)
        }
        return number
    }
}
