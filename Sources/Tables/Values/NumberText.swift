/// Reads numbers from the bytes of a field.
enum NumberText {
    /// A decimal number with a point before its fraction; nil for anything else.
    ///
    /// Up to 19 digits are read as an integer and scaled once by a power of ten, which rounds correctly as long as both
    /// are exact doubles (Clinger 1990); others go the long way.
    static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var i = isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0
        let start = i
        var significand: UInt64 = 0
        while i < bytes.count, bytes[i].isDigit {
            significand = significand &* 10 &+ UInt64(bytes[i].digit)
            i += 1
        }
        var (digits, fraction) = (i - start, 0)
        if i < bytes.count, bytes[i] == .point {
            i += 1
            let point = i
            while i < bytes.count, bytes[i].isDigit {
                significand = significand &* 10 &+ UInt64(bytes[i].digit)
                i += 1
            }
            fraction = i - point
            digits += fraction
        }
        guard i == bytes.count else { return long(bytes) }
        guard digits > 0 else { return nil }
        guard digits <= 18, significand <= 1 << 53, fraction <= 22 else { return long(bytes) }
        let value = fraction == 0 ? Double(significand) : Double(significand) / powers[fraction]
        return isNegative ? -value : value
    }

    /// A whole number of up to seven digits and nothing else; nil for any other writing. What most fields of counts hold.
    @inline(__always)
    static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 7 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte.digit)
        }
        return value
    }

    /// A number with any of the signs that people write.
    /// - Parameter signs: what point and comma mean in the column where the number alone does not decide.
    @inline(__always)
    static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ signs: NumberSigns) -> Double? {
        if let value = plain(bytes) { return value }
        return written(bytes, signs)
    }

    private static func written(_ bytes: UnsafeBufferPointer<UInt8>, _ signs: NumberSigns) -> Double? {
        WrittenNumber(bytes)?.value(signs) ?? long(bytes)
    }

    /// Digits alone, or digits, a point and a number of decimals other than three: what reads the same everywhere.
    @inline(__always)
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        let point = bytes.count - 4
        if point > 0, bytes[point] == .point { return nil }
        for byte in bytes where byte == .comma { return nil }
        return double(bytes)
    }

    /// With an exponent, or many digits.
    private static func long(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let first = bytes.first, first.isDigit || "+-.".utf8.contains(first),
            bytes.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) })
        else { return nil }
        return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// Whether the field says, in a word or a sign, that it has no value.
    static func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.isEmpty { return true }
        guard bytes.count <= longestMissing else { return false }
        if bytes.allSatisfy({ "-.?*/#".utf8.contains($0) }) { return true }
        let text = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
        return missing.contains(text) || text.unicodeScalars.allSatisfy { dashes.contains($0) }
    }

    private static let dashes: Set<Unicode.Scalar> = ["–", "—", "−", "…", " "]

    /// The words of spreadsheets, programming languages and people.
    private static let missing: Set<String> = [
        "na", "n/a", "n.a.", "n.a", "n/d", "nd", "n.d.", "nan", "null", "nil", "none", "#n/a", "#value!", "#ref!",
        "#name?", "#div/0!", "#num!", "#null!", "#error!", "<na>", "unknown", "unk", "unkn", "not known",
        "not available", "not reported", "unspecified", "no data", "missing", "tbc", "tbd", "inconnu", "inconnue",
        "inconnus", "non connu", "non disponible", "non précisé", "pas de données", "s.o.", "nr",
    ]
    private static let longestMissing = 20

    /// Whether the bytes are the lower-case word, in any letter case.
    static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for i in 0..<bytes.count where bytes[i].lowercased != word.utf8Start[i] { return false }
        return true
    }
}
