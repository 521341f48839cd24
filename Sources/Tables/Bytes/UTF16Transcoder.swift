/// Turns UTF-16 into UTF-8 piece by piece; half a surrogate pair becomes U+FFFD. A byte order mark is left out.
struct UTF16Transcoder {
    enum ByteOrder: Hashable, Sendable {
        case littleEndian, bigEndian
    }

    let order: ByteOrder
    /// Bytes of the mark that was left out.
    private(set) var markLength = 0
    private var isAtStart = true
    /// A byte of a code unit cut in two.
    private var odd: UInt8?
    /// The first half of a surrogate pair.
    private var lead: UInt16?

    init(_ order: ByteOrder) { self.order = order }

    /// The byte order of a text that is UTF-16: by its mark, or by the zero bytes that its ASCII characters have; nil
    /// for any other text.
    static func byteOrder(of beginning: [UInt8]) -> ByteOrder? {
        if beginning.starts(with: [0xFF, 0xFE]), !beginning.starts(with: [0xFF, 0xFE, 0, 0]) { return .littleEndian }
        if beginning.starts(with: [0xFE, 0xFF]) { return .bigEndian }
        guard beginning.count >= 16 else { return nil }
        var zeros = [0, 0]
        for (i, byte) in beginning.enumerated() where byte == 0 { zeros[i & 1] += 1 }
        // Latin text has a zero in nearly every pair, always on the same side.
        let least = beginning.count / 4
        if zeros[1] >= least, zeros[0] == 0 { return .littleEndian }
        if zeros[0] >= least, zeros[1] == 0 { return .bigEndian }
        return nil
    }

    mutating func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            let unit = order == .littleEndian ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
            if isAtStart {
                isAtStart = false
                if unit == 0xFEFF {
                    markLength = 2
                    continue
                }
            }
            add(unit, to: &result)
        }
        return result
    }

    /// What is left at the end of the file.
    mutating func end() -> [UInt8] {
        defer { (lead, odd) = (nil, nil) }
        return lead == nil && odd == nil ? [] : Array("\u{FFFD}".utf8)
    }

    private mutating func add(_ unit: UInt16, to result: inout [UInt8]) {
        if let first = lead {
            lead = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
                result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
                return
            }
            result.append(contentsOf: "\u{FFFD}".utf8)
        }
        switch unit {
        case 0..<0x80: result.append(UInt8(unit))
        case 0xD800...0xDBFF: lead = unit
        default: result.append(contentsOf: String(Unicode.Scalar(UInt32(unit)) ?? "\u{FFFD}").utf8)
        }
    }
}
