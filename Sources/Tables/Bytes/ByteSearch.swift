#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// Offset of the first `byte` in `range`, by the system's vectorised search.
    @inline(__always)
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard let base = baseAddress, !range.isEmpty,
            let found = memchr(base + range.lowerBound, CInt(byte), range.count)
        else { return nil }
        return found - UnsafeMutableRawPointer(mutating: base)
    }

    /// Offset of the last `byte` in `range`.
    @inline(__always)
    func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var i = range.upperBound
        while i > range.lowerBound {
            i -= 1
            if self[i] == byte { return i }
        }
        return nil
    }

    /// How often `byte` stands in `range`.
    func count(of byte: UInt8, in range: Range<Int>) -> Int {
        var total = 0
        var i = range.lowerBound
        // Sums of bytes of a short stretch, which the compiler turns into vector operations.
        while i < range.upperBound {
            let end = Swift.min(i + 255, range.upperBound)
            var part: UInt8 = 0
            while i < end {
                part &+= self[i] == byte ? 1 : 0
                i += 1
            }
            total += Int(part)
        }
        return total
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let newline = UInt8(0x0A)
    static let carriageReturn = UInt8(0x0D)
    static let comma = UInt8(ascii: ",")
    static let point = UInt8(ascii: ".")
    static let space = UInt8(ascii: " ")

    /// The value of an ASCII digit; 10 or more for anything else.
    @inline(__always) var digit: UInt8 { self &- UInt8(ascii: "0") }
    var isDigit: Bool { digit < 10 }
    /// ASCII letters in lower case, anything else as it is.
    @inline(__always) var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
