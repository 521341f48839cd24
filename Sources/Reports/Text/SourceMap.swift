/// Leads from a place in a document's text back to the bytes of the file on disk, whatever the file's encoding and
/// whatever was decoded, resolved or skipped on the way.
///
/// Piecewise: each run is a row of equal units, `textUnit` bytes of text standing for `sourceUnit` bytes of the file:
/// 1 for 1 where bytes were copied, 1 for 2 for ASCII in UTF-16, 1 for 5 for an `&amp;`.
public struct SourceMap: Hashable, Sendable {
    struct Run: Hashable, Sendable {
        var textStart: Int
        var sourceStart: Int
        var textUnit: Int
        var sourceUnit: Int
        var count: Int

        var textEnd: Int { textStart + textUnit * count }
        var sourceEnd: Int { sourceStart + sourceUnit * count }
    }

    private(set) var runs: [Run] = []

    /// The map of an empty text.
    public init() {}

    /// The bytes of the file that the text's bytes `range` come from.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        guard !runs.isEmpty, !range.isEmpty else {
            let point = sourceStart(of: range.lowerBound)
            return point..<point
        }
        let start = sourceStart(of: range.lowerBound)
        return Range(from: start, to: sourceEnd(of: range.upperBound))
    }

    /// Records that the next `textLength` bytes of the text stand for `sourceLength` bytes of the file at
    /// `sourceStart`: byte by byte where the lengths are the same, else as a whole.
    mutating func append(textLength: Int, sourceStart: Int, sourceLength: Int) {
        guard textLength > 0 else { return }
        if textLength == sourceLength {
            append(sourceStart: sourceStart, textUnit: 1, sourceUnit: 1, count: textLength)
        } else {
            append(sourceStart: sourceStart, textUnit: textLength, sourceUnit: sourceLength, count: 1)
        }
    }

    /// Records that the next bytes of the text are the bytes `range` of the text that `other` maps.
    mutating func append(_ range: Range<Int>, of other: SourceMap) {
        guard !range.isEmpty else { return }
        var index = max(0, other.indexAfterRun(at: range.lowerBound) - 1)
        while index < other.runs.count, other.runs[index].textStart < range.upperBound {
            append(range, of: other.runs[index])
            index += 1
        }
    }

    private mutating func append(_ range: Range<Int>, of run: Run) {
        let lower = max(range.lowerBound, run.textStart) - run.textStart
        let upper = min(range.upperBound, run.textEnd) - run.textStart
        guard lower < upper else { return }
        let firstUnit = lower / run.textUnit
        let unitsEnd = (upper + run.textUnit - 1) / run.textUnit
        let sourceStart = run.sourceStart + firstUnit * run.sourceUnit
        if lower % run.textUnit == 0, upper % run.textUnit == 0 {
            append(
                sourceStart: sourceStart, textUnit: run.textUnit, sourceUnit: run.sourceUnit,
                count: unitsEnd - firstUnit)
        } else {
            append(
                sourceStart: sourceStart, textUnit: upper - lower, sourceUnit: (unitsEnd - firstUnit) * run.sourceUnit,
                count: 1)
        }
    }

    private mutating func append(sourceStart: Int, textUnit: Int, sourceUnit: Int, count: Int) {
        if let last = runs.last, last.textUnit == textUnit, last.sourceUnit == sourceUnit, last.sourceEnd == sourceStart
        {
            runs[runs.count - 1].count += count
            return
        }
        runs.append(
            Run(
                textStart: runs.last?.textEnd ?? 0, sourceStart: sourceStart, textUnit: textUnit,
                sourceUnit: sourceUnit, count: count))
    }

    private func indexAfterRun(at offset: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].textStart <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func run(at offset: Int) -> Run? {
        let index = indexAfterRun(at: offset)
        return index > 0 ? runs[index - 1] : runs.first
    }

    private func sourceStart(of offset: Int) -> Int {
        guard let run = run(at: offset) else { return offset }
        let unit = max(0, offset - run.textStart) / run.textUnit
        return run.sourceStart + min(unit, run.count) * run.sourceUnit
    }

    private func sourceEnd(of offset: Int) -> Int {
        guard let run = run(at: offset - 1) else { return offset }
        let unit = (max(0, offset - run.textStart) + run.textUnit - 1) / run.textUnit
        return run.sourceStart + min(unit, run.count) * run.sourceUnit
    }
}
