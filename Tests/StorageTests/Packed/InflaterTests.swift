import TestSupport
import Testing

@testable import Storage

@Suite struct InflaterTests {
    private let text = Array(String(repeating: "Sokolo\tSoumpi\n", count: 1000).utf8)

    @Test(arguments: [1, 7, 4096]) func piecesOfAnySizeGiveTheWhole(_ size: Int) throws {
        let packed = Packing.gzip(text)
        let inflater = try #require(Inflater(.gzip))
        var (result, position): ([UInt8], Int) = ([], 0)
        while inflater.state != .finished {
            if inflater.state == .needsInput {
                try #require(position < packed.count)
                inflater.feed(Array(packed[position..<min(position + size, packed.count)]))
                position += size
            }
            result += inflater.next(capacity: 1000)
        }
        #expect(result == text)
    }

    @Test func rubbishIsDamaged() throws {
        let inflater = try #require(Inflater(.none))
        inflater.feed([0xFF, 0xFF, 0xFF, 0xFF])
        _ = inflater.next(capacity: 100)
        guard case .damaged(let reason) = inflater.state else {
            Issue.record("rubbish was taken")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func checksumsAreThoseOfZip() {
        // The check value of CRC-32/ISO-HDLC.
        #expect(crc32(Array("123456789".utf8), after: 0) == 0xCBF4_3926)
        #expect(crc32(Array("56789".utf8), after: crc32(Array("1234".utf8), after: 0)) == 0xCBF4_3926)
    }

    /// zlib takes no window of 99 bits: nothing was made, and nothing may be given back. A second release of the same
    /// memory would end the process.
    @Test func aStreamThatCannotBeMadeIsNotGivenBack() throws {
        for _ in 0..<1000 { #expect(Inflater(windowBits: 99) == nil) }
        let inflater = try #require(Inflater(.gzip))
        inflater.feed(Packing.gzip([1, 2, 3]))
        #expect(inflater.next(capacity: 10) == [1, 2, 3])
    }
}
