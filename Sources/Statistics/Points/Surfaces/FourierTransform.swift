#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Discrete Fourier transforms of eight sequences at once, one in each lane; Cooley and Tukey (1965), by powers of two.
struct FourierTransform: Sendable {
    typealias Lanes = SIMD8<Double>

    let count: Int
    private let cosines: [Double]
    private let sines: [Double]
    private let reversed: [Int32]

    /// - Parameter count: A power of two.
    init(count: Int) {
        self.count = count
        cosines = (0..<max(1, count / 2)).map { cos(2 * .pi * Double($0) / Double(count)) }
        sines = (0..<max(1, count / 2)).map { -sin(2 * .pi * Double($0) / Double(count)) }
        let bits = count.trailingZeroBitCount
        reversed = (0..<UInt32(count)).map { Int32(bits == 0 ? 0 : $0.bitReversed >> UInt32(32 - bits)) }
    }

    /// Transforms in place; the inverse transform is not divided by `count`.
    func transform(_ real: inout [Lanes], _ imaginary: inout [Lanes], isInverse: Bool = false) {
        // The inverse is the transform with real and imaginary parts exchanged.
        if isInverse { run(&imaginary, &real) } else { run(&real, &imaginary) }
    }

    private func run(_ real: inout [Lanes], _ imaginary: inout [Lanes]) {
        real.withUnsafeMutableBufferPointer { re in
            imaginary.withUnsafeMutableBufferPointer { im in
                for (index, other) in reversed.enumerated() where index < Int(other) {
                    re.swapAt(index, Int(other))
                    im.swapAt(index, Int(other))
                }
                var half = 1
                while half < count {
                    butterflies(re, im, half: half)
                    half *= 2
                }
            }
        }
    }

    @inline(__always)
    private func butterflies(
        _ re: UnsafeMutableBufferPointer<Lanes>, _ im: UnsafeMutableBufferPointer<Lanes>, half: Int
    ) {
        let stride = count / (2 * half)
        cosines.withUnsafeBufferPointer { cosines in
            sines.withUnsafeBufferPointer { sines in
                for start in Swift.stride(from: 0, to: count, by: 2 * half) {
                    for k in 0..<half {
                        let (c, s) = (cosines[k * stride], sines[k * stride])
                        let (i, j) = (start + k, start + k + half)
                        let (a, b) = (re[j] * c - im[j] * s, re[j] * s + im[j] * c)
                        re[j] = re[i] - a
                        im[j] = im[i] - b
                        re[i] = re[i] + a
                        im[i] = im[i] + b
                    }
                }
            }
        }
    }
}

extension UInt32 {
    fileprivate var bitReversed: UInt32 {
        var (value, result) = (self, UInt32(0))
        for _ in 0..<32 {
            result = result << 1 | value & 1
            value >>= 1
        }
        return result
    }
}
