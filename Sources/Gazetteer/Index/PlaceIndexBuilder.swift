/// Compiles the tables and layers of a data folder into the bytes of an index. The bytes depend on the contents of the
/// files and on nothing else.
public struct PlaceIndexBuilder: Sendable {
    /// The index as it is written to a file.
    public let bytes: [UInt8]
    /// What was left out, in the order of reading.
    public let rejections: [TableRejection]
    /// Places in the index.
    public let placeCount: Int
    /// Different keys of names in the index.
    public let keyCount: Int

    /// - Throws: `GazetteerError` when a file cannot be read or is no table at all.
    public init(_ directory: DataDirectory) throws(GazetteerError) {
        var reader = PlaceTableReader()
        try reader.read(directory)
        let entries = PlaceEntry.merged(reader.entries)
        guard entries.count <= IndexFormat.maximumPlaces else {
            throw .malformed(file: directory.path, line: 0, reason: "more than \(IndexFormat.maximumPlaces) places")
        }
        var keys = KeyCollector()
        keys.add(entries)
        var sections: [IndexFormat.Section: [UInt8]] = [.countries: reader.countryTable]
        Self.writeRecords(entries, &sections)
        let keyOffsets = Self.writeKeyEntries(keys, &sections)
        sections[.keySlots] = HashTableWriter.slots(hashes: keys.hashes, offsets: keyOffsets)
        let loose = LooseKeys(keys)
        sections[.looseSlots] = HashTableWriter.slots(
            hashes: loose.keys.map { loose.hashes[$0] }, offsets: loose.keys.map { keyOffsets[$0] })
        sections.merge(BucketWriter.sections(entries, keys, loose, keyOffsets)) { _, new in new }
        bytes = Self.assemble(sections, contentHash: reader.contentHash)
        rejections = reader.rejections
        placeCount = entries.count
        keyCount = keys.count
    }

    private static func writeRecords(_ entries: [PlaceEntry], _ sections: inout [IndexFormat.Section: [UInt8]]) {
        var (records, text, admin1): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        var admin1Offsets: [[UInt8]: UInt32] = [[]: 0]
        records.reserveCapacity((entries.count + 1) * IndexFormat.Record.size)
        for entry in entries {
            if admin1Offsets[entry.admin1] == nil {
                admin1Offsets[entry.admin1] = UInt32(admin1.count + 1)
                admin1.append(UInt8(min(entry.admin1.count, 255)))
                admin1.append(contentsOf: entry.admin1.prefix(255))
            }
            records.append(littleEndian: entry.position?.latitude ?? IndexFormat.Record.noPosition)
            records.append(littleEndian: entry.position?.longitude ?? IndexFormat.Record.noPosition)
            records.append(littleEndian: UInt32(text.count))
            records.append(littleEndian: UInt16(entry.nameLength))
            records.append(UInt8(entry.id.count))
            records.append(entry.kind.code)
            records.append(littleEndian: entry.population)
            records.append(littleEndian: entry.radius ?? IndexFormat.Record.noRadius)
            records.append(littleEndian: admin1Offsets[entry.admin1] ?? 0)
            records.append(contentsOf: entry.country.count == 2 ? entry.country : [0, 0])
            records.append(littleEndian: UInt16(entry.isNotable ? 1 : 0))
            text.append(contentsOf: entry.id)
            text.append(contentsOf: entry.names)
        }
        var end = [UInt8](repeating: 0, count: IndexFormat.Record.size)
        withUnsafeBytes(of: UInt32(text.count).littleEndian) { bytes in
            for (i, byte) in bytes.enumerated() { end[IndexFormat.Record.text + i] = byte }
        }
        sections[.records] = records + end
        sections[.text] = text
        sections[.admin1] = admin1
    }

    /// Returns where each key's entry begins.
    private static func writeKeyEntries(
        _ keys: KeyCollector, _ sections: inout [IndexFormat.Section: [UInt8]]
    ) -> [UInt32] {
        // A counting sort: stable, so that the postings of a key keep their order.
        var ends = [Int](repeating: 0, count: keys.count + 1)
        for (key, _) in keys.postings { ends[Int(key) + 1] += 1 }
        for key in 0..<keys.count { ends[key + 1] += ends[key] }
        let starts = ends
        var sorted = [UInt32](repeating: 0, count: keys.postings.count)
        for (key, posting) in keys.postings {
            sorted[ends[Int(key)]] = posting
            ends[Int(key)] += 1
        }
        var (entries, offsets): ([UInt8], [UInt32]) = ([], [])
        for key in 0..<keys.count {
            offsets.append(UInt32(entries.count))
            keys.withKey(key) {
                entries.append(UInt8($0.count))
                entries.append(contentsOf: $0)
            }
            entries.appendLEB128(starts[key + 1] - starts[key])
            for posting in sorted[starts[key]..<starts[key + 1]] { entries.append(littleEndian: posting) }
        }
        sections[.keyEntries] = entries
        return offsets
    }

    private static func assemble(_ sections: [IndexFormat.Section: [UInt8]], contentHash: UInt64) -> [UInt8] {
        var body: [UInt8] = []
        var table: [UInt8] = []
        for section in IndexFormat.Section.allCases {
            let bytes = sections[section] ?? []
            table.append(littleEndian: UInt64(IndexFormat.headerSize + body.count))
            table.append(littleEndian: UInt64(bytes.count))
            body.append(contentsOf: bytes)
            body.append(contentsOf: repeatElement(0, count: (8 - body.count % 8) % 8))
        }
        var header = IndexFormat.magic
        header.append(littleEndian: IndexFormat.version)
        header.append(littleEndian: UInt32(IndexFormat.Section.allCases.count))
        header.append(littleEndian: UInt64(IndexFormat.headerSize + body.count))
        header.append(littleEndian: contentHash)
        header.append(littleEndian: XXHash64.hash(body))
        header.append(contentsOf: table)
        header.append(littleEndian: XXHash64.hash(header))
        return header + body
    }
}
