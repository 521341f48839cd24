extension SourceMap {
    /// The bytes of the text that stand for the file's bytes `range`, or nil when the text leaves them all out.
    ///
    /// Runs lie in the file's order in nearly every format; a feed that decodes a part twice keeps that order too.
    public func textRange(of range: Range<Int>) -> Range<Int>? {
        var first: Int?
        var end: Int?
        // A break that the layout put in has no bytes in the file.
        for run in runs
        where run.sourceUnit > 0 && run.sourceStart < range.upperBound && run.sourceEnd > range.lowerBound {
            let lower = max(0, range.lowerBound - run.sourceStart) / run.sourceUnit
            let upper = min(run.count, (range.upperBound - run.sourceStart + run.sourceUnit - 1) / run.sourceUnit)
            first = min(first ?? .max, run.textStart + lower * run.textUnit)
            end = max(end ?? 0, run.textStart + upper * run.textUnit)
        }
        guard let first, let end, first < end else { return nil }
        return first..<end
    }
}
