/// A file as it was before it was packed: plain, gzip or a member of a ZIP archive, recognised by how the file begins and
/// not by its name.
///
/// What is read is bounded, so that a small file cannot unpack without end.
final class Unpacker {
    private enum Source {
        case plain
        case gzip(Inflater)
        case stored(rest: Int)
        case deflated(Inflater, rest: Int, crc: UInt32)
    }

    /// The file, and the member of the archive after a colon.
    let name: String
    private let file: OpenFile
    private let limits: ByteStream.Limits?
    private var source: Source
    /// Read to see how the file begins.
    private var first: [UInt8]
    /// Where the next bytes of an archive's member are.
    private var offset = 0
    /// Bytes read of the file.
    private var readCount = 0
    /// Bytes handed out.
    private(set) var count = 0
    private var checksum: UInt32 = 0
    /// Whether all has been handed out.
    private(set) var isAtEnd = false

    private static let chunk = 1 << 18
    /// How much of the beginning shows how the file is packed.
    private static let probe = 1 << 12

    /// - Parameters:
    ///   - limits: nil for none.
    ///   - readsArchives: whether the table or layer in a ZIP archive is read; else the archive's own bytes.
    ///   - named: which file of an archive is read; nil for the largest that is named like a table or layer.
    /// - Throws: `StorageError.unreadable`, or `.malformed` when an archive has no table or layer in it.
    init(
        _ file: OpenFile, limits: ByteStream.Limits?, readsArchives: Bool, member named: String? = nil
    ) throws(StorageError) {
        self.file = file
        self.limits = limits
        first = try file.read(upTo: Self.probe)
        if first.starts(with: [0x1F, 0x8B]), let inflater = Inflater(.gzip) {
            (name, source) = (file.name, .gzip(inflater))
        } else if readsArchives, first.starts(with: [0x50, 0x4B, 3, 4]) || first.starts(with: [0x50, 0x4B, 5, 6]) {
            let archive = try ZipArchive(file)
            guard let member = archive.members.first(where: { $0.name == named }) ?? archive.dataMember else {
                throw .malformed(file: file.name, reason: "the archive holds no .txt, .csv, .tsv or .geojson")
            }
            name = file.name + ":" + member.name
            source = try Self.source(member, in: file.name)
            offset = try archive.dataOffset(of: member)
            first = []
        } else {
            (name, source) = (file.name, .plain)
        }
    }

    private static func source(_ member: ZipArchive.Member, in path: String) throws(StorageError) -> Source {
        func fail(_ reason: String) -> StorageError {
            .malformed(file: path, reason: "'\(member.name)' \(reason); unpack it yourself")
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

    /// Whether the file is packed.
    var isPacked: Bool { if case .plain = source { false } else { true } }

    /// The next bytes; nil at the end.
    /// - Throws: `StorageError` when the data cannot be read, are damaged, cut off or grow beyond the limits.
    func next() throws(StorageError) -> [UInt8]? {
        while !isAtEnd {
            let bytes = try piece()
            count += bytes.count
            try check()
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    /// Reads the next bytes of a file that is not packed into `buffer` from `filled` on; how many, 0 at the end.
    /// - Throws: as `next()`.
    func readPlain(into buffer: inout [UInt8], from filled: Int) throws(StorageError) -> Int {
        var read = first.count
        if read == 0 {
            read = try file.read(into: &buffer, from: filled)
        } else {
            read = min(read, buffer.count - filled)
            buffer.replaceSubrange(filled..<filled + read, with: first.prefix(read))
            first.removeFirst(read)
        }
        isAtEnd = read == 0
        count += read
        readCount += read
        try check()
        return read
    }

    /// All that is larger than a limit.
    static func tooLarge(_ name: String, _ limit: Int) -> StorageError {
        .malformed(file: name, reason: "it is larger than \(limit) bytes; import it in parts")
    }

    private func piece() throws(StorageError) -> [UInt8] {
        switch source {
        case .plain:
            let bytes = try readOn()
            isAtEnd = bytes.isEmpty
            return bytes
        case .gzip(let inflater): return try unpack(inflater) { () throws(StorageError) in try self.readOn() }
        case .stored(let rest):
            let bytes = try readMember(rest)
            source = .stored(rest: rest - bytes.count)
            isAtEnd = rest == bytes.count
            return bytes
        case .deflated(let inflater, _, let crc):
            let bytes = try unpack(inflater) { () throws(StorageError) in try self.readPacked() }
            checksum = crc32(bytes, after: checksum)
            if isAtEnd, checksum != crc { throw damaged("its checksum is wrong") }
            return bytes
        }
    }

    private func unpack(
        _ inflater: Inflater, _ more: () throws(StorageError) -> [UInt8]
    ) throws(StorageError) -> [UInt8] {
        if inflater.state == .needsInput {
            let bytes = try more()
            if bytes.isEmpty { throw .endsEarly(file: name) }
            inflater.feed(bytes)
        }
        let bytes = inflater.next(capacity: Self.chunk)
        if case .damaged(let reason) = inflater.state { throw damaged(reason) }
        if inflater.state == .finished { try goOn(inflater, more) }
        return bytes
    }

    /// After the end of one gzip member there may be another; a ZIP member ends.
    private func goOn(_ inflater: Inflater, _ more: () throws(StorageError) -> [UInt8]) throws(StorageError) {
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

    private func readOn() throws(StorageError) -> [UInt8] {
        let bytes: [UInt8]
        if first.isEmpty {
            bytes = try file.read(upTo: Self.chunk)
        } else {
            (bytes, first) = (first, [])
        }
        readCount += bytes.count
        return bytes
    }

    private func readPacked() throws(StorageError) -> [UInt8] {
        guard case .deflated(let inflater, let rest, let crc) = source, rest > 0 else { return [] }
        let bytes = try readMember(rest)
        source = .deflated(inflater, rest: rest - bytes.count, crc: crc)
        return bytes
    }

    private func readMember(_ rest: Int) throws(StorageError) -> [UInt8] {
        let bytes = try file.read(at: offset, count: min(rest, Self.chunk))
        if bytes.isEmpty, rest > 0 { throw .endsEarly(file: name) }
        offset += bytes.count
        readCount += bytes.count
        return bytes
    }

    private func check() throws(StorageError) {
        guard let limits else { return }
        if count > limits.size { throw Self.tooLarge(name, limits.size) }
        if count > limits.ratioFrom, count / max(1, readCount) > limits.ratio {
            throw damaged("it unpacks to more than \(limits.ratio) times its size, as no table does")
        }
    }

    private func damaged(_ reason: String) -> StorageError { .malformed(file: name, reason: reason) }
}
