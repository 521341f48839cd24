/// A number as people and programs write it: with a point or a comma before its decimals, with signs or blanks between
/// groups of three digits, with the minus of a keyboard or of a typesetter.
struct WrittenNumber {
    /// What the signs within the digits mean by themselves.
    enum Shape: Hashable {
        case plain
        case decimal(UInt8)
        case grouped(UInt8)
        /// The thousands sign, then the decimal sign.
        case groupedDecimal(UInt8, UInt8)
        /// One sign with up to three digits before it and three behind it.
        case ambiguous(UInt8)
    }

    private(set) var shape = Shape.plain
    /// The digits and the two signs, without blanks, apostrophes and the sign of the whole.
    private let digits: [UInt8]
    private let isNegative: Bool

    /// nil when the bytes are no such number; exponents are for `NumberText.double` alone.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count <= 64 else { return nil }
        var i = 0
        var isNegative = false
        if let length = Self.minus(bytes, at: 0) {
            (isNegative, i) = (true, length)
        } else if bytes.first == UInt8(ascii: "+") {
            i = 1
        }
        var digits: [UInt8] = []
        while i < bytes.count {
            let byte = bytes[i]
            if byte.isDigit || byte == .point || byte == .comma {
                digits.append(byte)
                i += 1
            } else if let length = Self.blank(bytes, at: i), Self.separatesGroups(bytes, i, i + length, digits) {
                i += length
            } else {
                return nil
            }
        }
        guard digits.contains(where: \.isDigit), let shape = Self.shape(of: digits) else { return nil }
        (self.digits, self.isNegative, self.shape) = (digits, isNegative, shape)
    }

    var endsInZeros: Bool { digits.suffix(3).allSatisfy { $0 == UInt8(ascii: "0") } }

    /// - Parameter signs: what the signs mean where the shape does not decide.
    func value(_ signs: NumberSigns) -> Double? {
        let decimal: UInt8? =
            switch shape {
            case .plain, .grouped: nil
            case .decimal(let sign), .groupedDecimal(_, let sign): sign
            case .ambiguous(let sign): signs.role(of: sign) == .decimal ? sign : nil
            }
        var plain: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        for byte in digits {
            if byte.isDigit { plain.append(byte) } else if byte == decimal { plain.append(.point) }
        }
        return plain.withUnsafeBufferPointer { NumberText.double($0) }
    }

    // MARK: Signs

    /// Length of a minus: ASCII, U+2212, or the dashes that stand in for it.
    static func minus(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
        guard i < bytes.count else { return nil }
        if bytes[i] == UInt8(ascii: "-") { return 1 }
        guard bytes.count >= i + 3, bytes[i] == 0xE2 else { return nil }
        let isMinus = bytes[i + 1] == 0x88 && bytes[i + 2] == 0x92
        let isDash = bytes[i + 1] == 0x80 && (0x90...0x94).contains(bytes[i + 2])
        return isMinus || isDash ? 3 : nil
    }

    /// Length of a blank or an apostrophe, which may stand between groups: space, U+00A0 (also as Latin-1 has it),
    /// U+2009, U+202F, U+2019.
    private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
        switch bytes[i] {
        case .space, UInt8(ascii: "'"), 0xA0: return 1
        case 0xC2: return i + 1 < bytes.count && bytes[i + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            guard i + 2 < bytes.count, bytes[i + 1] == 0x80 else { return nil }
            return [0x89, 0xAF, 0x99].contains(bytes[i + 2]) ? 3 : nil
        default: return nil
        }
    }

    /// Whether digits stand on both sides, three of them behind.
    private static func separatesGroups(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: [UInt8]
    ) -> Bool {
        guard before.last?.isDigit == true, bytes.count >= end + 3 else { return false }
        guard (end..<end + 3).allSatisfy({ bytes[$0].isDigit }) else { return false }
        return bytes.count == end + 3 || !bytes[end + 3].isDigit
    }

    /// nil when the signs stand where no writing has them.
    private static func shape(of digits: [UInt8]) -> Shape? {
        let marks = digits.indices.filter { !digits[$0].isDigit }
        guard let first = marks.first, let last = marks.last else { return .plain }
        let (sign, end) = (digits[first], digits[last])
        let areGroups = areGroups(digits, marks)
        if marks.count == 1 {
            let isGroup = areGroups && first <= 3 && digits[0] != UInt8(ascii: "0")
            return isGroup ? .ambiguous(sign) : .decimal(sign)
        }
        if marks.allSatisfy({ digits[$0] == sign }) { return areGroups && first <= 3 ? .grouped(sign) : nil }
        // All but the last are thousands signs.
        let groups = marks.dropLast()
        guard groups.allSatisfy({ digits[$0] == sign }), sign != end,
            Self.areGroups(Array(digits[..<last]), Array(groups)), first <= 3
        else { return nil }
        return .groupedDecimal(sign, end)
    }

    /// Whether three digits follow each of the marks, and some precede the first.
    private static func areGroups(_ digits: [UInt8], _ marks: [Int]) -> Bool {
        guard let first = marks.first, first > 0 else { return false }
        let ends = marks.dropFirst() + [digits.count]
        return zip(marks, ends).allSatisfy { $1 - $0 == 4 }
    }
}
