/// The 64-bit hash XXH64 of Collet, "xxHash fast digest algorithm", version 0.1.1, with seed 0.
enum XXHash64 {
    private static let p1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let p2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let p3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let p4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let p5: UInt64 = 0x27D4_EB2F_1656_67C5

    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var i = 0
        var hash = bytes.count >= 32 ? stripes(bytes, &i) : p5
        hash = hash &+ UInt64(bytes.count)
        while i + 8 <= bytes.count {
            hash = rotate(hash ^ round(0, word(bytes, i)), 27) &* p1 &+ p4
            i += 8
        }
        if i + 4 <= bytes.count {
            let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self)))
            hash = rotate(hash ^ (half &* p1), 23) &* p2 &+ p3
            i += 4
        }
        while i < bytes.count {
            hash = rotate(hash ^ (UInt64(bytes[i]) &* p5), 11) &* p1
            i += 1
        }
        hash = (hash ^ (hash >> 33)) &* p2
        hash = (hash ^ (hash >> 29)) &* p3
        return hash ^ (hash >> 32)
    }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(UnsafeRawBufferPointer(bytes)) }

    static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { hash($0) } }

    private static func stripes(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) -> UInt64 {
        var (a, b, c, d) = (p1 &+ p2, p2, UInt64(0), 0 &- p1)
        while i + 32 <= bytes.count {
            a = round(a, word(bytes, i))
            b = round(b, word(bytes, i + 8))
            c = round(c, word(bytes, i + 16))
            d = round(d, word(bytes, i + 24))
            i += 32
        }
        var hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
        for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* p1 &+ p4 }
        return hash
    }

    @inline(__always)
    private static func round(_ accumulator: UInt64, _ word: UInt64) -> UInt64 {
        rotate(accumulator &+ word &* p2, 31) &* p1
    }

    @inline(__always)
    private static func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x &<< n | x &>> (64 - n) }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    }
}
