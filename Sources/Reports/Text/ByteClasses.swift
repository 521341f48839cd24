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
    func hasWord(_ word: StaticString, at index: Int) -> Bool {
        guard index >= startIndex, index + word.utf8CodeUnitCount <= endIndex else { return false }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { self[index + $0].lowered == letters[$0] }
        }
    }

    /// `range` without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower].isWhiteSpace { lower += 1 }
        while upper > lower, self[upper - 1].isWhiteSpace { upper -= 1 }
        return lower..<upper
    }

    /// Where the ASCII letters of `word` first stand in `range`, whatever their case.
    func firstOccurrence(of word: StaticString, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        let first = word.withUTF8Buffer { $0.first ?? 0 }
        while index + word.utf8CodeUnitCount <= range.upperBound {
            if self[index].lowered == first, hasWord(word, at: index) { return index }
            index += 1
        }
        return nil
    }
}
