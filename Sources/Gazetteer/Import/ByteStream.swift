import Storage

/// The bytes of a file as it was before it was packed: plain, gzip or a member of a ZIP archive, as the beginning of
/// the file shows, whatever its name.
///
/// What is read is bounded, so that a small file cannot unpack without end.
final class ByteStream {
    /// How much is read at most.
    struct Limits: Sendable {
        /// Bytes after unpacking.
        var size = 2 << 30
        /// Packed data may not grow more than this many times …
        var ratio = 200
        /// … once they have grown to this many bytes.
        var ratioFrom = 64 << 20
    }

    private enum Source {
        case plain
        case gzip(Inflater)
        case stored(rest: Int)
        case deflated(Inflater, rest: Int, crc: UInt32)
    }

    /// The file, and the member of the archive after a colon.
    let name: String
    private let file: ImportFile
    private let limits: Limits
    private var source: Source
    private var first: [UInt8]
    private var peeked: [UInt8] = []
    /// Where the next bytes of an archive's member are.
    private var offset = 0
    private var readCount = 0
    private(set) var count = 0
    private var checksum: UInt32 = 0
    private var isAtEnd = false

    private static let chunk = 1 << 18

    /// - Throws: `GazetteerError.unreadable` or `.malformed` when an archive has no table or layer in it.
    init(_ path: String, limits: Limits = Limits()) throws(GazetteerError) {
        file = try ImportFile(path)
        self.limits = limits
        first = try file.read(upTo: Self.chunk)
        if first.starts(with: [0x1F, 0x8B]), let inflater = Inflater(.gzip) {
            (name, source) = (path, .gzip(inflater))
        } else if first.starts(with: [0x50, 0x4B, 3, 4]) || first.starts(with: [0x50, 0x4B, 5, 6]) {
            let archive = try ZipArchive(file)
            guard let member = archive.dataMember else {
                throw .malformed(file: path, line: 0, reason: "the archive holds no .txt, .csv, .tsv or .geojson")
            }
            name = path + ":" + member.name
            source = try Self.source(member, in: path)
            offset = try archive.dataOffset(of: member)
            first = []
        } else {
            (name, source) = (path, .plain)
        }
    }

    private static func source(_ member: ZipArchive.Member, in path: String) throws(GazetteerError) -> Source {
        func fail(_ reason: String) -> GazetteerError {
            .malformed(file: path, line: 0, reason: "'\(member.name)' \(reason); unpack it yourself")
        }
        if member.isEncrypted { throw fail("is encrypted") }
        switch member.method {
        case 0: return .stored(rest: member.compressedSize)
        case 8:
            guard let inflater = Inflater(.none) else { throw fail("needs more memory than there is") }
            return .deflated(inflater, rest: member.compressedSize, crc: member.crc)
        default: throw fail("is packed by a method (\(member.method)) that is not known here")
        }
    }

    /// The next bytes; nil at the end.
    /// - Throws: `GazetteerError.unreadable` or `.malformed` when the data are damaged, cut off or grow beyond limits.
    func next() throws(GazetteerError) -> [UInt8]? {
        guard peeked.isEmpty else {
            defer { peeked = [] }
            return peeked
        }
        return try unpacked()
    }

    private func unpacked() throws(GazetteerError) -> [UInt8]? {
        while !isAtEnd {
            let bytes = try piece()
            count += bytes.count
            try check()
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    /// The bytes that come next, at least `wanted` unless the end comes before; they are not taken.
    /// - Throws: as `next()`.
    func peek(_ wanted: Int) throws(GazetteerError) -> [UInt8] {
        while peeked.count < wanted, let bytes = try unpacked() { peeked += bytes }
        return peeked
    }

    /// All bytes at once.
    /// - Throws: as `next()`; `.malformed` when there are more than `limit`.
    func readAll(upTo limit: Int) throws(GazetteerError) -> [UInt8] {
        var result: [UInt8] = []
        while let bytes = try next() {
            result += bytes
            if result.count > limit { throw damaged("it is larger than \(limit) bytes; import it in parts") }
        }
        return result
    }

    private func piece() throws(GazetteerError) -> [UInt8] {
        switch source {
        case .plain:
            let bytes = try readOn()
            isAtEnd = bytes.isEmpty
            return bytes
        case .gzip(let inflater): return try unpack(inflater) { () throws(GazetteerError) in try self.readOn() }
        case .stored(let rest):
            let bytes = try readMember(rest)
            source = .stored(rest: rest - bytes.count)
            isAtEnd = rest == bytes.count
            return bytes
        case .deflated(let inflater, _, let crc):
            let bytes = try unpack(inflater) { () throws(GazetteerError) in try self.readPacked() }
            checksum = crc32(bytes, after: checksum)
            if isAtEnd, checksum != crc { throw damaged("its checksum is wrong") }
            return bytes
        }
    }

    private func unpack(
        _ inflater: Inflater, _ more: () throws(GazetteerError) -> [UInt8]
    ) throws(GazetteerError) -> [UInt8] {
        if inflater.state == .needsInput {
            let bytes = try more()
            if bytes.isEmpty { throw damaged("it ends early") }
            inflater.feed(bytes)
        }
        let bytes = inflater.next(capacity: Self.chunk)
        if case .damaged(let reason) = inflater.state { throw damaged(reason) }
        if inflater.state == .finished { try goOn(inflater, more) }
        return bytes
    }

    /// After the end of one gzip member there may be another; a ZIP member ends.
    private func goOn(_ inflater: Inflater, _ more: () throws(GazetteerError) -> [UInt8]) throws(GazetteerError) {
        guard case .gzip = source else {
            isAtEnd = true
            return
        }
        if inflater.remainingInput == 0 {
            let bytes = try more()
            if bytes.isEmpty {
                isAtEnd = true
                return
            }
            inflater.feed(bytes)
        }
        inflater.restart()
    }

    private func readOn() throws(GazetteerError) -> [UInt8] {
        let bytes: [UInt8]
        if first.isEmpty {
            bytes = try file.read(upTo: Self.chunk)
        } else {
            (bytes, first) = (first, [])
        }
        readCount += bytes.count
        return bytes
    }

    private func readPacked() throws(GazetteerError) -> [UInt8] {
        guard case .deflated(let inflater, let rest, let crc) = source, rest > 0 else { return [] }
        let bytes = try readMember(rest)
        source = .deflated(inflater, rest: rest - bytes.count, crc: crc)
        return bytes
    }

    private func readMember(_ rest: Int) throws(GazetteerError) -> [UInt8] {
        let bytes = try file.read(at: offset, count: min(rest, Self.chunk))
        if bytes.isEmpty, rest > 0 { throw damaged("it ends early") }
        offset += bytes.count
        readCount += bytes.count
        return bytes
    }

    private func check() throws(GazetteerError) {
        if count > limits.size { throw damaged("it is larger than \(limits.size) bytes; import it in parts") }
        if count > limits.ratioFrom, count / max(1, readCount) > limits.ratio {
            throw damaged("it unpacks to more than \(limits.ratio) times its size, as no table does")
        }
    }

    private func damaged(_ reason: String) -> GazetteerError { .malformed(file: name, line: 0, reason: reason) }
}
