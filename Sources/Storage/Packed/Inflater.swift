import CZLIB

/// Unpacks DEFLATE data piece by piece. Owns one zlib stream.
package final class Inflater {
    /// How the data are wrapped.
    package enum Wrapping {
        /// RFC 1952, `.gz`.
        case gzip
        /// RFC 1951 without wrapping, as in a ZIP archive.
        case none
    }

    package enum State: Equatable {
        case needsInput
        /// There may be more output for the input that it already has.
        case hasOutput
        /// The compressed data have ended; input may be left over.
        case finished
        /// The data are not what they should be, for the reason that zlib gives.
        case damaged(String)
    }

    private let zlib: Stream
    private var stream: UnsafeMutablePointer<z_stream> { zlib.stream }
    private var input: [UInt8] = []
    private var position = 0
    package private(set) var state = State.needsInput

    /// nil when zlib has no memory.
    package convenience init?(_ wrapping: Wrapping) {
        self.init(windowBits: wrapping == .gzip ? 15 + 16 : -15)
    }

    /// - Parameter windowBits: As zlib has them; nil for a number that it does not take.
    init?(windowBits: Int) {
        guard let zlib = Stream.inflating(windowBits) else { return nil }
        self.zlib = zlib
    }

    /// A stream that zlib has made ready: nothing else is ever given back to it.
    private struct Stream: ~Copyable {
        // On the heap, as zlib keeps the address.
        let stream: UnsafeMutablePointer<z_stream>

        private init(_ stream: UnsafeMutablePointer<z_stream>) { self.stream = stream }

        static func inflating(_ windowBits: Int) -> Stream? {
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            stream.initialize(to: z_stream())
            let status = inflateInit2_(stream, CInt(windowBits), ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
            guard status == Z_OK else {
                stream.deallocate()
                return nil
            }
            return Stream(stream)
        }

        deinit {
            inflateEnd(stream)
            stream.deallocate()
        }
    }

    /// Input not yet taken.
    package var remainingInput: Int { input.count - position }

    /// Gives more compressed data; what was not taken before is kept.
    package func feed(_ bytes: [UInt8]) {
        input = position < input.count ? Array(input[position...]) + bytes : bytes
        position = 0
        if state == .needsInput { state = .hasOutput }
    }

    /// Up to `capacity` bytes of output; `state` says how to go on.
    package func next(capacity: Int) -> [UInt8] {
        guard state == .hasOutput else { return [] }
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.pointee.next_in = source.baseAddress.map { $0 + position }
                stream.pointee.avail_in = UInt32(source.count - position)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(capacity)
                status = inflate(stream, Z_NO_FLUSH)
                position = source.count - Int(stream.pointee.avail_in)
                count = capacity - Int(stream.pointee.avail_out)
            }
        }
        state = state(after: status)
        return output
    }

    /// Begins a further compressed stream with the input that is left, as a file of several gzip members has it.
    package func restart() {
        inflateReset(stream)
        state = remainingInput > 0 ? .hasOutput : .needsInput
    }

    private func state(after status: CInt) -> State {
        switch status {
        case Z_OK: stream.pointee.avail_out == 0 || remainingInput > 0 ? .hasOutput : .needsInput
        case Z_BUF_ERROR: .needsInput
        case Z_STREAM_END: .finished
        default: .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)")
        }
    }
}

/// CRC-32 as ZIP archives state it, `previous` being that of the bytes before.
package func crc32(_ bytes: [UInt8], after previous: UInt32) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(CZLIB.crc32(UInt(previous), $0.baseAddress, UInt32($0.count))) }
}
