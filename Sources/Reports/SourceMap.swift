/// Leads from a place in a document's text back to the bytes of the file on disk, whatever the file's encoding and
/// whatever was decoded, resolved or skipped on the way.
///
/// Piecewise: each run maps `length` bytes of text either one to one onto as many bytes of the file, or as a whole
/// (an entity, a character of another encoding) onto `sourceLength` bytes.
public struct SourceMap: Hashable, Sendable {
    struct Run: Hashable, Sendable {
        var textStart: Int
        var textLength: Int
        var sourceStart: Int
        var sourceLength: Int

        /// Copied byte by byte.
        var isVerbatim: Bool { textLength == sourceLength }
    }

    private(set) var runs: [Run] = []

    public init() {}

    /// Records that the next `textLength` bytes of the text stand for `sourceLength` bytes of the file at `sourceStart`.
    mutating func append(textLength: Int, sourceStart: Int, sourceLength: Int) {
        guard textLength > 0 else { return }
        if let last = runs.last, last.isVerbatim, textLength == sourceLength,
            last.sourceStart + last.sourceLength == sourceStart
        {
            runs[runs.count - 1].textLength += textLength
            runs[runs.count - 1].sourceLength += sourceLength
            return
        }
        let textStart = runs.last.map { $0.textStart + $0.textLength } ?? 0
        runs.append(
            Run(textStart: textStart, textLength: textLength, sourceStart: sourceStart, sourceLength: sourceLength))
    }

    /// The bytes of the file that the text's bytes `range` come from.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        guard !runs.isEmpty, !range.isEmpty else {
            let point = sourceStart(of: range.lowerBound)
            return point..<point
        }
        let start = sourceStart(of: range.lowerBound)
        return start..<max(start, sourceEnd(of: range.upperBound))
    }

    private func run(at offset: Int) -> Run? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].textStart <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? runs[low - 1] : runs.first
    }

    private func sourceStart(of offset: Int) -> Int {
        guard let run = run(at: offset) else { return offset }
        guard run.isVerbatim else { return run.sourceStart }
        return run.sourceStart + min(max(0, offset - run.textStart), run.sourceLength)
    }

    private func sourceEnd(of offset: Int) -> Int {
        guard let run = run(at: offset - 1) else { return offset }
        guard run.isVerbatim else { return run.sourceStart + run.sourceLength }
        return run.sourceStart + min(max(0, offset - run.textStart), run.sourceLength)
    }
}
