/// How a compiled index lies in its file. All integers are little-endian and nothing is aligned beyond its size.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 8 | magic `IMPLACES` |
/// | 8 | 4 | version |
/// | 12 | 4 | number of sections |
/// | 16 | 8 | length of the file |
/// | 24 | 8 | XXH64 of the rules of folding and the contents that the index was compiled from |
/// | 32 | 8 | XXH64 of everything behind the header |
/// | 40 | 16 each | offset and length of each section, in the order of `Section` |
/// | then | 8 | XXH64 of the header up to here |
enum IndexFormat {
    static let magic = Array("IMPLACES".utf8)
    /// To be raised whenever the layout, the order of the kinds or the code of the folding changes; changed rules show
    /// themselves.
    static let version: UInt32 = 4
    static let sectionTable = 40
    static let headerSize = sectionTable + Section.allCases.count * 16 + 8

    enum Section: Int, CaseIterable {
        /// Places in the order of their ids, `Record.size` bytes each, and one more that only ends the text.
        case records
        /// Of each place its id and then its names, separated by bars, with the tags of languages.
        case text
        /// Names of admin-1 regions, each with its length in one byte before it.
        case admin1
        /// Hash table of the keys: `Slot`s.
        case keySlots
        /// Of each key its length (1 byte), its bytes, the number of postings (LEB128) and the postings.
        case keyEntries
        /// Hash table of the loose keys: `Slot`s, one for each key, that lead to the entry of the key itself.
        case looseSlots
        /// Keys of a country that share the first letter and the length of the loose key: `Bucket`s, ordered, and one
        /// more at the end.
        case buckets
        /// `BucketEntry`s, bucket by bucket.
        case bucketEntries
        /// The table of countries as it was.
        case countries
    }

    /// Fields of a place's record by their offsets.
    enum Record {
        static let size = 32
        /// Int32, millionths of a degree; `noPosition` when not locatable.
        static let latitude = 0
        static let longitude = 4
        /// UInt32.
        static let text = 8
        /// UInt16, of the main name without tag.
        static let nameLength = 12
        /// UInt8.
        static let idLength = 14
        static let kind = 15
        /// UInt32.
        static let population = 16
        /// UInt32, metres; `noRadius` when not stated.
        static let radius = 20
        /// UInt32, offset in `admin1` plus 1; 0 for none.
        static let admin1 = 24
        /// Two letters, or two zeros.
        static let country = 28
        /// UInt16: 1 for a notable place.
        static let flags = 30

        static let noPosition = Int32.min
        static let noRadius = UInt32.max
    }

    /// UInt64: the low half of the key's hash in the low half, the offset of its entry plus 1 in the high half; 0 when
    /// free. A key is looked for from the slot hash × slots / 2⁶⁴ on.
    enum Slot {
        static let size = 8
    }

    /// UInt64: in the high half the number of the first entry, in the low half, from the top, two letters of the
    /// country, the first letter and the length; ordered by the low half.
    enum Bucket {
        static let size = 8
    }

    /// UInt32: the offset of a key's entry. UInt32: the set of the letters in its loose key, so that most keys of a
    /// bucket need not be looked at.
    enum BucketEntry {
        static let size = 8
        static let letters = 4
    }

    /// A posting is the number of the place in the high 22 bits and that of the name in the low 10; 1,023 for the
    /// 1,023rd name after the main one and all beyond it.
    static func posting(place: Int, name: Int) -> UInt32 {
        UInt32(place) << nameBits | UInt32(min(name, 1 << Int(nameBits) - 1))
    }

    static func place(ofPosting posting: UInt32) -> Int { Int(posting >> nameBits) }

    static func name(ofPosting posting: UInt32) -> Int { Int(posting & (1 << nameBits - 1)) }

    private static let nameBits: UInt32 = 10

    static let maximumPlaces = 1 << 22
    /// Longer keys are not indexed.
    static let maximumKeyLength = 255
}

extension [UInt8] {
    mutating func append<T: FixedWidthInteger>(littleEndian value: T) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }

    mutating func appendLEB128(_ value: Int) {
        var rest = UInt(value)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
