/// Reads numbers from the bytes of a field.
enum NumberText {
    /// A decimal number, `.` or, where `commaIsPoint`, `,` before its fraction; nil for anything else.
    ///
    /// Up to 19 digits are read as an integer and scaled once by a power of ten, which rounds correctly as long as both
    /// are exact doubles (Clinger 1990); others go the long way.
    static func double(_ bytes: UnsafeBufferPointer<UInt8>, commaIsPoint: Bool) -> Double? {
        var i = 0
        let isNegative = !bytes.isEmpty && bytes[0] == UInt8(ascii: "-")
        if isNegative || !bytes.isEmpty && bytes[0] == UInt8(ascii: "+") { i = 1 }
        var (significand, digits, fraction, seenPoint): (UInt64, Int, Int, Bool) = (0, 0, 0, false)
        while i < bytes.count {
            let digit = bytes[i].digit
            if digit < 10 {
                significand = significand &* 10 &+ UInt64(digit)
                digits += 1
                if seenPoint { fraction += 1 }
            } else if !seenPoint, bytes[i] == UInt8(ascii: ".") || commaIsPoint && bytes[i] == .comma {
                seenPoint = true
            } else {
                return long(bytes)
            }
            i += 1
        }
        guard digits > 0 else { return nil }
        guard digits <= 18, significand <= 1 << 53, fraction <= 22 else { return long(bytes, commaIsPoint) }
        let value = fraction == 0 ? Double(significand) : Double(significand) / powers[fraction]
        return isNegative ? -value : value
    }

    /// With an exponent, or many digits.
    private static func long(_ bytes: UnsafeBufferPointer<UInt8>, _ commaIsPoint: Bool = false) -> Double? {
        guard let first = bytes.first, first.isDigit || "+-.".utf8.contains(first),
            bytes.allSatisfy({ $0.isDigit || "+-.eE,".utf8.contains($0) })
        else { return nil }
        let plain = bytes.map { commaIsPoint && $0 == .comma ? UInt8(ascii: ".") : $0 }
        return Double(String(decoding: plain, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// Whether the field says in words that it has no value.
    static func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.count {
        case 0: true
        case 1: bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: ".")
        case 2: equals(bytes, "na")
        case 3: equals(bytes, "nan") || equals(bytes, "n/a")
        case 4: equals(bytes, "null") || equals(bytes, "none")
        case 7: equals(bytes, "unknown")
        default: false
        }
    }

    /// Whether the bytes are the lower-case word, in any letter case.
    static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for i in 0..<bytes.count where bytes[i].lowercased != word.utf8Start[i] { return false }
        return true
    }
}
