/// The table of contents of a ZIP archive (PKWARE APPNOTE 6.3), as far as reading one member needs it.
struct ZipArchive {
    struct Member: Equatable {
        /// As the archive gives it, with folders.
        var name: String
        /// 0 stored, 8 deflated.
        var method: Int
        var isEncrypted: Bool
        var crc: UInt32
        var compressedSize: Int
        var size: Int
        /// Of its local header.
        var headerOffset: Int
    }

    /// In the order of the table of contents.
    private(set) var members: [Member] = []
    private let file: OpenFile

    /// - Throws: `StorageError.malformed` when it is no archive, a part of one, or one of more than 4 GiB.
    init(_ file: OpenFile) throws(StorageError) {
        self.file = file
        let size = file.size
        let tailSize = min(size, 22 + 65535)
        let tail = try file.read(at: size - tailSize, count: tailSize)
        guard let end = Self.lastIndex(of: [0x50, 0x4B, 5, 6], in: tail), end + 22 <= tail.count else {
            throw .malformed(file: file.name, reason: "not a whole ZIP archive: its table of contents is missing")
        }
        let (count, length) = (Self.word(tail, end + 10, 2), Self.word(tail, end + 12, 4))
        let offset = Self.word(tail, end + 16, 4)
        guard offset != 0xFFFF_FFFF, length <= 64 << 20, offset + length <= size else {
            throw .malformed(
                file: file.name, reason: "a ZIP archive that is cut off, or too large to be read here; unpack it")
        }
        let directory = try file.read(at: offset, count: length)
        var position = 0
        while members.count < count, position + 46 <= directory.count {
            guard Self.word(directory, position, 4) == 0x0201_4B50 else { break }
            let nameLength = Self.word(directory, position + 28, 2)
            guard position + 46 + nameLength <= directory.count else { break }
            members.append(Self.member(directory, at: position, nameLength: nameLength))
            position +=
                46 + nameLength + Self.word(directory, position + 30, 2) + Self.word(directory, position + 32, 2)
        }
    }

    private static func member(_ directory: [UInt8], at position: Int, nameLength: Int) -> Member {
        Member(
            name: String(decoding: directory[position + 46..<position + 46 + nameLength], as: UTF8.self),
            method: word(directory, position + 10, 2), isEncrypted: word(directory, position + 8, 2) & 1 == 1,
            crc: UInt32(word(directory, position + 16, 4)), compressedSize: word(directory, position + 20, 4),
            size: word(directory, position + 24, 4), headerOffset: word(directory, position + 42, 4))
    }

    /// The member with the data: the largest that is named like a table or layer, a read-me aside.
    var dataMember: Member? {
        let endings = [".txt", ".tsv", ".csv", ".geojson", ".json"]
        return members.filter { member in
            let name = member.name.lowercased()
            return endings.contains { name.hasSuffix($0) } && !name.hasSuffix("readme.txt")
                && !name.hasPrefix("__macosx/")
        }.max { $0.size < $1.size }
    }

    /// Where the member's data begin.
    func dataOffset(of member: Member) throws(StorageError) -> Int {
        let header = try file.read(at: member.headerOffset, count: 30)
        guard header.count == 30, Self.word(header, 0, 4) == 0x0403_4B50 else {
            throw .malformed(
                file: file.name, reason: "a damaged ZIP archive: '\(member.name)' is not where it should be")
        }
        return member.headerOffset + 30 + Self.word(header, 26, 2) + Self.word(header, 28, 2)
    }

    private static func word(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    private static func lastIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= pattern.count else { return nil }
        return (0...bytes.count - pattern.count).reversed().first { bytes[$0...].starts(with: pattern) }
    }
}
