/// Writes the lists by which names are looked up with spelling errors: the keys of each country by the first letter
/// and the length of their loose keys.
enum BucketWriter {
    /// The sections of the index with the buckets and with their entries.
    static func sections(
        _ entries: [PlaceEntry], _ keys: KeyCollector, _ loose: LooseKeys, _ keyOffsets: [UInt32]
    ) -> [IndexFormat.Section: [UInt8]] {
        // Country, first letter and length in the high half, the key in the low half.
        var members: [UInt64] = []
        for (key, posting) in keys.postings where loose.lengths[Int(key)] > 0 {
            let country = entries[IndexFormat.place(ofPosting: posting)].country
            guard country.count == 2 else { continue }
            let bucket =
                UInt64(country[0]) << 24 | UInt64(country[1]) << 16 | UInt64(loose.firstLetters[Int(key)]) << 8
                | UInt64(loose.lengths[Int(key)])
            members.append(bucket << 32 | UInt64(key))
        }
        members.sort()
        var (buckets, list): ([UInt8], [UInt8]) = ([], [])
        var (last, lastBucket): (UInt64?, UInt64?) = (nil, nil)
        for member in members where member != last {
            last = member
            if member >> 32 != lastBucket {
                lastBucket = member >> 32
                append(member >> 32, start: list.count / IndexFormat.BucketEntry.size, to: &buckets)
            }
            list.append(littleEndian: keyOffsets[Int(member & 0xFFFF_FFFF)])
            list.append(littleEndian: loose.letterSets[Int(member & 0xFFFF_FFFF)])
        }
        append(0xFFFF_FFFF, start: list.count / IndexFormat.BucketEntry.size, to: &buckets)
        return [.buckets: buckets, .bucketEntries: list]
    }

    private static func append(_ bucket: UInt64, start: Int, to bytes: inout [UInt8]) {
        bytes.append(littleEndian: UInt64(start) << 32 | bucket)
    }
}
