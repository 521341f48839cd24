extension Range<Int> {
    /// From one position of a text to another, or nothing when the second stands before the first.
    ///
    /// `a..<b` ends the program when `b` is less than `a`. Positions that were found apart, such as the end of one
    /// phrase and the start of the next, can overlap in a text that nobody foresaw: build their range with this.
    package init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}
