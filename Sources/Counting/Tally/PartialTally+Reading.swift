/// What is wrong with the file of a partial tally, and in which line.
public struct PartialTallyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// 1 for the first; 0 when the whole file is meant.
    public let line: Int
    public let reason: String

    /// What is wrong with the file as a whole.
    public init(_ reason: String) { self.init(line: 0, reason: reason) }

    init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }

    public var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}

extension PartialTally {
    /// Reads what `bytes` writes.
    /// - Throws: `PartialTallyError` for another format or version, a file that was cut off, or a malformed line.
    public init(_ bytes: [UInt8]) throws(PartialTallyError) {
        var lines = LineCursor(bytes)
        try Self.check(title: lines.next() ?? "")
        regions = try lines.value("regions")
        filters = try lines.value("filters")
        tally = RegionTally(filtered: try lines.number("filtered"), rejected: try lines.number("rejected"))
        tally.span = DataSpan(
            events: try lines.number("events"), first: try lines.day("first"), last: try lines.day("last"),
            published: try lines.day("published"))
        let count = try lines.number("cells")
        guard lines.next() == Self.columns.joined(separator: "\t") else {
            throw PartialTallyError(line: lines.number, reason: "the columns are not those of this version")
        }
        for _ in 0..<count {
            guard let line = lines.next() else {
                throw PartialTallyError(line: 0, reason: "the file was cut off: it should have \(count) cells")
            }
            let (key, sums) = try Self.cell(line, number: lines.number)
            tally.add(sums, to: key)
        }
        guard lines.next() == nil else { throw PartialTallyError(line: lines.number, reason: "more lines than cells") }
    }

    private static func check(title: String) throws(PartialTallyError) {
        guard title != Self.title else { return }
        let isOther = title.hasPrefix(begin) && Int(title.dropFirst(begin.count)) != nil
        throw PartialTallyError(
            line: 1,
            reason: isOther
                ? "it was written by another version of the program ('\(title)', not '\(Self.title)'); count its inputs "
                    + "again with `partial`"
                : "it holds no counts that `partial` of density wrote")
    }

    private static func cell(
        _ line: String, number: Int
    ) throws(PartialTallyError) -> (RegionTally.Key, TallySums) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped($0) }
        guard fields.count == columns.count else {
            throw PartialTallyError(line: number, reason: "\(fields.count) fields, not \(columns.count)")
        }
        guard let place = place(fields[0], country: fields[1], id: fields[2]) else {
            throw PartialTallyError(line: number, reason: "'\(fields[0])' is no place")
        }
        guard let period = Period(fields[3]), let dimension = TallyDimension(rawValue: fields[4]) else {
            throw PartialTallyError(
                line: number, reason: "no period and kind of category in '\(fields[3])', '\(fields[4])'")
        }
        let counts = fields[6...].compactMap(Self.count)
        guard counts.count == columns.count - 6 else {
            throw PartialTallyError(line: number, reason: "a count that is no whole number from 0 to 10^12")
        }
        let sums = TallySums(
            incidents: counts[0], killedLow: counts[1], killedBest: counts[2], killedHigh: counts[3],
            withoutBest: counts[4], openHigh: counts[5], unstated: counts[6])
        guard sums.unstated <= sums.incidents, max(sums.withoutBest, sums.openHigh) <= sums.stated else {
            throw PartialTallyError(line: number, reason: "more incidents of a sort than there are incidents")
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
    mutating func value(_ name: String) throws(PartialTallyError) -> String {
        guard let line = next(), line.hasPrefix(name + "\t") else {
            throw PartialTallyError(line: number, reason: "the line '\(name)' is missing")
        }
        return PartialTally.unescaped(line.dropFirst(name.count + 1))
    }

    /// Days since 1970-01-01 within the years 1…9999; nil where the line is empty.
    mutating func day(_ name: String) throws(PartialTallyError) -> Int? {
        let text = try value(name)
        guard !text.isEmpty else { return nil }
        guard let day = Int(text), (-719_162...2_932_896).contains(day) else {
            throw PartialTallyError(line: number, reason: "'\(text)' is no day of \(name)")
        }
        return day
    }

    mutating func number(_ name: String) throws(PartialTallyError) -> Int {
        let text = try value(name)
        guard let number = PartialTally.count(text) else {
            throw PartialTallyError(line: number, reason: "'\(text)' is no number of \(name)")
        }
        return number
    }
}
