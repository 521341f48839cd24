#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of an index, mapped from a file or held in memory; never written to. Little-endian.
final class IndexBytes: Sendable {
    // Sound because the bytes are read-only from here on and are given back only in `deinit`.
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps a file, so that processes share its pages and only those that are read are loaded.
    init(mapping path: String) throws(GazetteerError) {
        guard let mapped = try FileDescriptor.reading(path).mapped() else {
            throw .unreadable(file: path, reason: "it is empty or cannot be mapped")
        }
        bytes = mapped
        isMapped = true
    }

    /// Copies bytes that have no file.
    init(copying source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
        copy.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(copy)
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    var count: Int { bytes.count }

    /// The integer at `offset`; 0 outside, so that a corrupt index gives wrong answers but no crash.
    @inline(__always)
    func load<T: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: T.Type) -> T {
        guard offset >= 0, offset <= bytes.count - MemoryLayout<T>.size else { return 0 }
        return T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }

    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }

    /// The bytes of `range`, cut to what there is. Valid as long as the object lives.
    @inline(__always)
    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        let clamped = range.clamped(to: 0..<bytes.count)
        return UnsafeRawBufferPointer(rebasing: bytes[clamped]).assumingMemoryBound(to: UInt8.self)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: slice(range), as: UTF8.self) }
}
