import Reports
import Text

/// Splits text into words, numbers and punctuation, in one pass over the bytes.
///
/// A hyphen or apostrophe between letters stays in the word ("al-Qaeda", "Jama'at"); the possessive "'s" and the
/// elided articles of French ("l'", "d'") are words of their own, so that names stand alone.
struct Tokenizer {
    let language: Language

    private static let elisions: Set<String> = [
        "l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu",
    ]

    /// Units of length that a text may write right behind the number ("20km").
    private static let units: Set<String> = ["km", "kms", "mi", "m"]

    func tokens(in text: [UInt8], range: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 5)
        var i = range.lowerBound
        while i < range.upperBound {
            let (scalar, length) = Self.scalar(text, i, range.upperBound)
            switch Self.characterClass(scalar) {
            case .space: i += length
            case .digit: i = appendNumber(text, from: i, end: range.upperBound, to: &tokens)
            case .letter: i = appendWord(text, from: i, end: range.upperBound, to: &tokens)
            default:
                tokens.append(
                    Token(
                        kind: .punctuation, range: i..<i + length, folded: TextFolding.fold(text[i..<i + length]),
                        isCapitalised: false, isAllCaps: false))
                i += length
            }
        }
        return tokens
    }

    /// A row of a box whose label runs into its value ("Deaths14", "DateMay 3") in two, and any other in one.
    func parts(ofRow range: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
        let label = text[range].prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        for i in label.indices.dropFirst(4) where (0x41...0x5A).contains(text[i]) && text[i - 1] >= 0x61 {
            return [range.lowerBound..<i, i..<range.upperBound]
        }
        guard label.count >= 4, label.endIndex < range.upperBound, (0x30...0x39).contains(text[label.endIndex]) else {
            return [range]
        }
        return [range.lowerBound..<label.endIndex, label.endIndex..<range.upperBound]
    }

    private func appendNumber(_ text: [UInt8], from start: Int, end: Int, to tokens: inout [Token]) -> Int {
        var i = start
        while i < end {
            let byte = text[i]
            let isDigit = (0x30...0x39).contains(byte)
            let joins =
                (byte == 0x2C || byte == 0x2E || byte == 0x3A) && i + 1 < end && (0x30...0x39).contains(text[i + 1])
            guard isDigit || joins else { break }
            i += 1
        }
        // "5th", "2nd", "101st", "10h": the letters belong to the number.
        var k = i
        while k < end, k - i < 4, Self.characterClass(Self.scalar(text, k, end).0) == .letter {
            k += Self.scalar(text, k, end).1
        }
        if k > i, k - i <= 3, k == end || Self.characterClass(Self.scalar(text, k, end).0) != .letter,
            !Self.units.contains(TextFolding.fold(text[i..<k]))
        {
            i = k
        }
        append(.number, text, start..<i, to: &tokens)
        return i
    }

    private func appendWord(_ text: [UInt8], from start: Int, end: Int, to tokens: inout [Token]) -> Int {
        var i = start
        while i < end {
            if Self.isPlain(text[i]) {
                i += 1
                continue
            }
            let (scalar, length) = Self.scalar(text, i, end)
            let kind = Self.characterClass(scalar)
            if kind == .letter || kind == .digit {
                i += length
            } else if kind == .apostrophe || kind == .hyphen {
                let next = i + length
                if kind == .apostrophe, language == .french, Self.elisions.contains(TextFolding.fold(text[start..<i])) {
                    append(.word, text, start..<next, to: &tokens)
                    return next
                }
                guard next < end, Self.isWordCharacter(Self.scalar(text, next, end).0) else { break }
                if kind == .apostrophe, i > start, isPossessive(text, next, end) { break }
                i = next
            } else {
                break
            }
        }
        append(.word, text, start..<i, to: &tokens)
        if i < end, Self.characterClass(Self.scalar(text, i, end).0) == .apostrophe {
            let length = Self.scalar(text, i, end).1
            if isPossessive(text, i + length, end) {
                append(.word, text, i..<i + length + 1, to: &tokens)
                return i + length + 1
            }
        }
        return i
    }

    /// Whether an "s" that ends the word stands at `i`.
    private func isPossessive(_ text: [UInt8], _ i: Int, _ end: Int) -> Bool {
        guard i < end, text[i] == 0x73 else { return false }
        return i + 1 >= end || !Self.isWordCharacter(Self.scalar(text, i + 1, end).0)
    }

    private func append(_ kind: Token.Kind, _ text: [UInt8], _ range: Range<Int>, to tokens: inout [Token]) {
        let slice = text[range]
        var letters = LetterCase()
        if slice.allSatisfy({ $0 < 0x80 }) {
            for byte in slice { letters.append(ascii: byte) }
        } else {
            for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars { letters.append(scalar) }
        }
        tokens.append(
            Token(
                kind: kind, range: range, folded: TextFolding.fold(slice), isCapitalised: letters.startsUpper,
                isAllCaps: letters.count > 1 && letters.upperCount == letters.count))
    }

    /// Counts the letters of a word and the capitals among them.
    private struct LetterCase {
        private(set) var count = 0
        private(set) var upperCount = 0
        private(set) var startsUpper = false

        mutating func append(ascii byte: UInt8) {
            let isUpper = (0x41...0x5A).contains(byte)
            if isUpper || (0x61...0x7A).contains(byte) { append(isUpper: isUpper) }
        }

        mutating func append(_ scalar: Unicode.Scalar) {
            if scalar.value < 0x80 { return append(ascii: UInt8(scalar.value)) }
            if scalar.properties.isAlphabetic { append(isUpper: scalar.properties.isUppercase) }
        }

        private mutating func append(isUpper: Bool) {
            if count == 0 { startsUpper = isUpper }
            count += 1
            if isUpper { upperCount += 1 }
        }
    }

    enum CharacterClass { case letter, digit, space, apostrophe, hyphen, other }

    static func characterClass(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar {
        case "a"..."z", "A"..."Z": .letter
        case "0"..."9": .digit
        case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{A0}", "\u{202F}", "\u{2009}": .space
        case "'", "’", "ʼ", "`", "‘", "ʿ", "ʾ": .apostrophe
        case "-", "‐", "‑": .hyphen
        case _ where scalar.value < 0x80: .other
        default:
            scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark ? .letter : .other
        }
    }

    /// A letter or digit of ASCII, as most are.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        let kind = characterClass(scalar)
        return kind == .letter || kind == .digit
    }

    /// The scalar at `i` and its length in bytes; bytes that are not UTF-8 count one each.
    static func scalar(_ text: [UInt8], _ i: Int, _ end: Int) -> (Unicode.Scalar, Int) {
        let byte = text[i]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        guard length > 1, i + length <= end else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for k in 1..<length { value = value << 6 | UInt32(text[i + k] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
