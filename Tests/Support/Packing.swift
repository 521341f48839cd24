import CZLIB
import Storage

/// Packs bytes as other programs do, for files to read.
package enum Packing {
    /// RFC 1952.
    package static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: 15 + 16) }

    /// A ZIP archive with deflated members, or stored ones.
    package static func zip(_ members: [(name: String, bytes: [UInt8])], stored: Bool = false) -> [UInt8] {
        var (archive, directory): ([UInt8], [UInt8]) = ([], [])
        for member in members {
            let packed = stored ? member.bytes : deflated(member.bytes, windowBits: -15)
            var common: [UInt8] = []
            common.append(littleEndian: UInt16(20))
            common.append(littleEndian: UInt16(0))
            common.append(littleEndian: UInt16(stored ? 0 : 8))
            common.append(littleEndian: UInt32(0))
            common.append(littleEndian: Storage.crc32(member.bytes, after: 0))
            common.append(littleEndian: UInt32(packed.count))
            common.append(littleEndian: UInt32(member.bytes.count))
            common.append(littleEndian: UInt16(member.name.utf8.count))
            common.append(littleEndian: UInt16(0))
            directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
            directory.append(littleEndian: UInt32(archive.count))
            directory += Array(member.name.utf8)
            archive += [0x50, 0x4B, 3, 4] + common + Array(member.name.utf8) + packed
        }
        var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        end.append(littleEndian: UInt16(members.count))
        end.append(littleEndian: UInt16(members.count))
        end.append(littleEndian: UInt32(directory.count))
        end.append(littleEndian: UInt32(archive.count))
        end.append(littleEndian: UInt16(0))
        return archive + directory + end
    }

    private static func deflated(_ bytes: [UInt8], windowBits: CInt) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            CInt(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        let capacity = Int(deflateBound(&stream, UInt(bytes.count))) + 64
        return input.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(capacity)
                deflate(&stream, Z_FINISH)
                count = capacity - Int(stream.avail_out)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}

/// Ends a test that did not get what it goes on with.
package struct Missing: Error {
    package var what: String

    package init(what: String) { self.what = what }
}
