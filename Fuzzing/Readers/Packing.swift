import Storage

/// Archives of bytes that are stored as they are, as a beginning for the fuzzer.
enum Packing {
    /// One DEFLATE block without compression.
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        let kept = Array(bytes.prefix(0xFFFF))
        return [1] + little(kept.count, 2) + little(~kept.count & 0xFFFF, 2) + kept
    }

    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes) + little(Int(crc32(bytes, after: 0)), 4)
            + little(bytes.count, 4)
    }

    /// An archive of one file, `method` 0 or 8.
    static func zip(_ bytes: [UInt8], name: String, method: Int) -> [UInt8] {
        let data = method == 8 ? deflated(bytes) : bytes
        let title = Array(name.utf8)
        let common =
            little(20, 2) + little(0, 2) + little(method, 2) + little(0, 4) + little(Int(crc32(bytes, after: 0)), 4)
            + little(data.count, 4) + little(bytes.count, 4) + little(title.count, 2) + little(0, 2)
        let local: [UInt8] = [0x50, 0x4B, 3, 4] + common + title + data
        let central: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0] + common + little(0, 10) + little(0, 4) + title
        return local + central + [0x50, 0x4B, 5, 6] + little(0, 4) + little(1, 2) + little(1, 2)
            + little(central.count, 4) + little(local.count, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }
}
