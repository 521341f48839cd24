import TestSupport
import Testing

@testable import Gazetteer

@Suite struct ByteStreamTests {
    private let text = Array((0..<60_000).map { "row \($0)\n" }.joined().utf8)

    private func read(_ bytes: [UInt8], _ limits: ByteStream.Limits = .init()) throws -> [UInt8] {
        let data = try TemporaryData()
        return try ByteStream(data.file(bytes, "input"), limits: limits).readAll(upTo: 1 << 30)
    }

    private func reason(_ bytes: [UInt8], _ limits: ByteStream.Limits = .init()) -> String {
        do {
            _ = try read(bytes, limits)
            return "no error"
        } catch { return "\(error)" }
    }

    @Test func whateverItIsPackedByTheContentsAreTheSame() throws {
        #expect(try read(text) == text)
        #expect(try read(Packing.gzip(text)) == text)
        #expect(try read(Packing.zip([("a.txt", text)])) == text)
        #expect(try read(Packing.zip([("a.csv", text)], stored: true)) == text)
        #expect(try read([]).isEmpty)
    }

    @Test func severalGzipMembersAreOneFile() throws {
        #expect(try read(Packing.gzip(text) + Packing.gzip([]) + Packing.gzip([0x41, 0x42])) == text + [0x41, 0x42])
    }

    @Test func whatIsPeekedAtComesAgain() throws {
        let data = try TemporaryData()
        let stream = try ByteStream(data.file(Packing.gzip(text), "input"))
        #expect(try stream.peek(10).starts(with: text.prefix(10)))
        #expect(try stream.readAll(upTo: 1 << 30) == text)
    }

    @Test func whatIsCutOffIsAnError() {
        #expect(reason(Array(Packing.gzip(text).dropLast(20))).contains("ends early"))
        #expect(reason(Array(Packing.zip([("a.txt", text)]).dropLast(30))).contains("table of contents"))
    }

    @Test func aWrongChecksumIsAnError() throws {
        var archive = Packing.zip([("a.txt", Array("Sokolo".utf8))])
        let signature: [UInt8] = [0x50, 0x4B, 1, 2]
        let directory = try #require(archive.indices.first { archive[$0...].starts(with: signature) })
        archive[directory + 16] ^= 1
        #expect(reason(archive).contains("checksum"))
    }

    @Test func anArchiveWithoutATableIsAnError() {
        #expect(reason(Packing.zip([("picture.png", text)])).contains("holds no .txt"))
    }

    @Test func encryptedAndUnknownMembersAreRefused() throws {
        for (offset, value, word): (Int, UInt8, String) in [(8, 1, "encrypted"), (10, 99, "method (99)")] {
            var archive = Packing.zip([("a.txt", text)])
            let signature: [UInt8] = [0x50, 0x4B, 1, 2]
            let directory = try #require(archive.indices.first { archive[$0...].starts(with: signature) })
            archive[directory + offset] = value
            #expect(reason(archive).contains(word))
        }
    }

    @Test func aBombIsRefused() {
        let zeros = [UInt8](repeating: 0x20, count: 4_000_000)
        var limits = ByteStream.Limits()
        (limits.ratio, limits.ratioFrom) = (500, 1_000_000)
        #expect(reason(Packing.gzip(zeros), limits).contains("more than 500 times"))
        #expect(reason(Packing.zip([("a.txt", zeros)]), limits).contains("more than 500 times"))
        limits = ByteStream.Limits()
        limits.size = 3_000_000
        #expect(reason(Packing.gzip(zeros), limits).contains("larger than 3000000 bytes"))
        #expect(reason(Packing.gzip(text)) == "no error")
    }

    @Test func aFolderOrNothingIsAnError() {
        #expect(throws: GazetteerError.self) { try ByteStream("/") }
        #expect(throws: GazetteerError.self) { try ByteStream("/nonexistent/file") }
    }
}
