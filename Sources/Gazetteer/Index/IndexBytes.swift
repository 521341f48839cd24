import Storage

/// The bytes of an index, mapped from a file or held in memory; never written to. Little-endian.
final class IndexBytes: Sendable {
    // Sound because the bytes are read-only from here on and are given back only with the object.
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
    /// Keeps the bytes; nil for those that this object owns itself.
    private let file: MappedFile?

    /// Maps a file, so that processes share its pages and only those that are read are loaded.
    init(mapping path: String) throws(GazetteerError) {
        let file = try GazetteerError.mapped { () throws(StorageError) in try OpenFile.reading(path).mapped() }
        bytes = file.bytes
        self.file = file
    }

    /// Copies bytes that have no file.
    init(copying source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
        copy.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(copy)
        file = nil
    }

    deinit {
        if file == nil { bytes.deallocate() }
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
