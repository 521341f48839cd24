extension JSONScanner {
    /// The next value, which must be a number, correctly rounded.
    public mutating func readDouble() throws(GeoJSONError) -> Double {
        let first = try nextByte()
        let start = position
        let isNegative = first == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var decimal = Decimal()
        try readIntegerPart(into: &decimal)
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let digits = readDigits(into: &decimal)
            guard digits > 0 else { throw error(.invalidNumber) }
            decimal.exponent -= digits
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            decimal.exponent += try readExponent()
        }
        if let value = decimal.exactValue { return isNegative ? -value : value }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw error(.invalidNumber) }
        return value
    }

    /// `significand` × 10^`exponent`, as long as 19 digits suffice.
    private struct Decimal {
        var significand: UInt64 = 0
        var exponent = 0
        var digits = 0

        /// When the significand and the power of ten are both exact doubles, one division or multiplication rounds
        /// correctly: Clinger, "How to Read Floating Point Numbers Accurately" (1990).
        var exactValue: Double? {
            guard digits <= 19, significand <= 1 << 53 else { return nil }
            if exponent == 0 { return Double(significand) }
            guard exponent >= -22, exponent <= 22 else { return significand == 0 ? 0 : nil }
            let power = JSONScanner.power(of: abs(exponent))
            return exponent < 0 ? Double(significand) / power : Double(significand) * power
        }
    }

    private mutating func readIntegerPart(into decimal: inout Decimal) throws(GeoJSONError) {
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
            if position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
                throw error(.invalidNumber)
            }
            return
        }
        guard readDigits(into: &decimal) > 0 else { throw error(.expected("a number")) }
    }

    private mutating func readDigits(into decimal: inout Decimal) -> Int {
        let start = position
        var significand = decimal.significand
        while position < bytes.count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // Overflows only beyond 19 digits, when the significand is not used.
            significand = significand &* 10 &+ UInt64(digit)
            position += 1
        }
        decimal.significand = significand
        decimal.digits += position - start
        return position - start
    }

    private mutating func readExponent() throws(GeoJSONError) -> Int {
        position += 1
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        let sign = bytes[position]
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
        var decimal = Decimal()
        let digits = readDigits(into: &decimal)
        guard digits > 0 else { throw error(.invalidNumber) }
        let magnitude = digits > 9 ? 999_999_999 : Int(decimal.significand)
        return sign == UInt8(ascii: "-") ? -magnitude : magnitude
    }

    @inline(__always)
    private static func power(of exponent: Int) -> Double {
        powers.withUnsafeBufferPointer { $0[exponent] }
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
