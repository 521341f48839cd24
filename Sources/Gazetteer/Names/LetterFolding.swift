import Text

/// What becomes of each letter beyond ASCII in a key: the plain letters of `LatinLetters`, and what keys need besides.
struct LetterFolding: Sendable {
    enum Result: Sendable {
        case letters(StaticString)
        /// Dropped: accents that stand alone, apostrophes, invisible marks.
        case nothing
        case blank
        case itself
    }

    static let shared = LetterFolding()

    /// U+0080…U+02FF, then U+1E00…U+1EFF.
    private var table: [Result] = Array(repeating: .itself, count: 0x280 + 0x100)

    private init() {
        for value in Array(0x80...0x2FF) + Array(0x1E00...0x1EFF) {
            if let letters = Unicode.Scalar(UInt32(value)).flatMap(LatinLetters.plain) {
                set(UInt32(value), .letters(letters))
            }
        }
        // No-break space, soft hyphen, guillemets and the other signs of Latin-1; multiplication and division signs.
        for value: UInt32 in 0x80...0xBF { set(value, .blank) }
        set(0xD7, .blank)
        set(0xF7, .blank)
        set(0xAD, .nothing)
        set(0xB4, .nothing)
        // Feminine and masculine ordinal.
        set(0xAA, .letters("a"))
        set(0xBA, .letters("o"))
        // Modifier letters: apostrophes, half rings, accents that stand alone.
        for value: UInt32 in 0x2B0...0x2FF { set(value, .nothing) }
    }

    private mutating func set(_ scalar: UInt32, _ result: Result) {
        if let i = Self.slot(scalar) { table[i] = result }
    }

    @inline(__always)
    private static func slot(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x80...0x2FF: Int(scalar) - 0x80
        case 0x1E00...0x1EFF: Int(scalar) - 0x1E00 + 0x280
        default: nil
        }
    }

    subscript(scalar: UInt32) -> Result {
        if let i = Self.slot(scalar) { return table.withUnsafeBufferPointer { $0[i] } }
        switch scalar {
        // Combining accents; Arabic vowel signs and tatweel.
        case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x640: return .nothing
        // Zero-width characters, byte order mark.
        case 0x200B...0x200F, 0x2060, 0xFEFF: return .nothing
        // Typographic apostrophes, the okina among them.
        case 0x2018...0x201B, 0x2032, 0xFF07, 0xA78B, 0xA78C: return .nothing
        // General punctuation with its dashes and blanks; ideographic space and full stops.
        case 0x2000...0x206F, 0x3000...0x3003, 0xFF0C, 0xFFFD: return .blank
        // Alif with hamza or madda; alif maqsura; Persian yeh and kaf.
        case 0x622, 0x623, 0x625: return .letters("ا")
        case 0x649, 0x6CC: return .letters("ي")
        case 0x6A9: return .letters("ك")
        default: return .itself
        }
    }
}
