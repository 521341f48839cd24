/// UTF-16 as bytes of UTF-8 and back, piece by piece, without loss: half a pair becomes three bytes as any other code
/// of 16 bits, so that a text comes back as it was.
package struct UTF16Bytes: Sendable {
    package let isLittleEndian: Bool
    /// Bytes of a letter whose others are to come.
    private var pending: [UInt8] = []

    package init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

    /// nil when `start`, with which a file begins, is not UTF-16: by its mark, or by zeros in every other byte.
    package init?(start: [UInt8]) {
        if start.starts(with: [0xFF, 0xFE]) {
            self.init(isLittleEndian: true)
        } else if start.starts(with: [0xFE, 0xFF]) {
            self.init(isLittleEndian: false)
        } else {
            let sample = start.prefix(2000)
            let pairs = sample.count / 2
            let zeros = (0..<2).map { side in sample.indices.count { $0 % 2 == side && sample[$0] == 0 } }
            guard pairs >= 4, zeros.max() ?? 0 >= pairs / 2, zeros.min() ?? 0 == 0 else { return nil }
            self.init(isLittleEndian: zeros[1] > zeros[0])
        }
    }

    /// Whether a letter is not whole yet.
    package var isWithinLetter: Bool { !pending.isEmpty }

    /// The next piece as UTF-8.
    package mutating func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let all = pending + bytes
        var result: [UInt8] = []
        result.reserveCapacity(all.count)
        var i = 0
        while i + 1 < all.count {
            let unit = unit(all, i)
            if (0xD800..<0xDC00).contains(unit) {
                guard i + 3 < all.count else { break }
                let next = self.unit(all, i + 2)
                if (0xDC00..<0xE000).contains(next) {
                    Self.append(0x10000 + (unit - 0xD800) << 10 + (next - 0xDC00), to: &result)
                    i += 4
                    continue
                }
            }
            Self.append(unit, to: &result)
            i += 2
        }
        pending = Array(all[i...])
        return result
    }

    /// What is left at the end of the file: half a pair.
    package mutating func rest() -> [UInt8] {
        guard pending.count >= 2 else { return [] }
        var result: [UInt8] = []
        Self.append(unit(pending, 0), to: &result)
        pending.removeFirst(2)
        return result
    }

    /// Whole letters in UTF-8 as UTF-16.
    package func utf16(_ utf8: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(2 * utf8.count)
        var i = 0
        while i < utf8.count {
            let length = utf8[i] < 0x80 ? 1 : utf8[i] < 0xE0 ? 2 : utf8[i] < 0xF0 ? 3 : 4
            var code = UInt32(length == 1 ? utf8[i] : utf8[i] & (0xFF >> UInt8(length + 1)))
            for byte in utf8[min(i + 1, utf8.count)..<min(i + length, utf8.count)] {
                code = code << 6 | UInt32(byte & 0x3F)
            }
            if code >= 0x10000 {
                append(0xD800 + ((code - 0x10000) >> 10) & 0x3FF, to: &result)
                append(0xDC00 + (code - 0x10000) & 0x3FF, to: &result)
            } else {
                append(code, to: &result)
            }
            i += length
        }
        return result
    }

    private func unit(_ bytes: [UInt8], _ i: Int) -> UInt32 {
        isLittleEndian
            ? UInt32(bytes[i]) | UInt32(bytes[i + 1]) << 8 : UInt32(bytes[i]) << 8 | UInt32(bytes[i + 1])
    }

    private func append(_ unit: UInt32, to result: inout [UInt8]) {
        let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
        result += isLittleEndian ? [low, high] : [high, low]
    }

    private static func append(_ code: UInt32, to result: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(code >> shift & 0x3F) }
        switch code {
        case ..<0x80: result.append(UInt8(code))
        case ..<0x800: result += [0xC0 | UInt8(code >> 6), tail(0)]
        case ..<0x10000: result += [0xE0 | UInt8(code >> 12), tail(6), tail(0)]
        default: result += [0xF0 | UInt8(code >> 18), tail(12), tail(6), tail(0)]
        }
    }
}
