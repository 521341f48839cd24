extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isUpper: Bool { (0x41...0x5A).contains(self) }
    var isLower: Bool { (0x61...0x7A).contains(self) }
    var isLetter: Bool { isUpper || isLower }
    /// A letter or digit of ASCII, or a byte of a character beyond it.
    var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
    var isNewline: Bool { self == 0x0A || self == 0x0D }
    /// Blank, tab, line feed, vertical tab, form feed, carriage return.
    var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension Collection<UInt8> where Index == Int {
    /// Whether the ASCII letters of `word`, given in lower case, stand at `index` in any case.
    func hasWord(_ word: StaticString, at index: Int) -> Bool { word.withUTF8Buffer { hasWord($0, at: index) } }

    /// As `hasWord(_:at:)`, for a word of any bytes.
    func hasWord(_ word: some Collection<UInt8>, at index: Int) -> Bool {
        guard index >= startIndex, index + word.count <= endIndex else { return false }
        var next = index
        for letter in word {
            if self[next].lowered != letter { return false }
            next += 1
        }
        return true
    }

    /// `range` without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower].isWhiteSpace { lower += 1 }
        while upper > lower, self[upper - 1].isWhiteSpace { upper -= 1 }
        return lower..<upper
    }

    /// Where the ASCII letters of `word`, given in lower case, first stand in `range`, whatever their case.
    func firstOccurrence(of word: StaticString, in range: Range<Int>) -> Int? {
        word.withUTF8Buffer { firstOccurrence(of: $0, in: range) }
    }

    /// As `firstOccurrence(of:in:)`, for a word of any bytes.
    func firstOccurrence(of word: some Collection<UInt8>, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        let first = word.first ?? 0
        while index + word.count <= range.upperBound {
            if self[index].lowered == first, hasWord(word, at: index) { return index }
            index += 1
        }
        return nil
    }
}
