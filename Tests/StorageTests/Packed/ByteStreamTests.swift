import TestSupport
import Text
import Testing

@testable import Storage

@Suite struct ByteStreamTests {
    private let text = Array((0..<60_000).map { "row \($0)\n" }.joined().utf8)

    private func read(_ bytes: [UInt8], _ limits: ByteStream.Limits = .init()) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        return try ByteStream(folder.file(bytes, "input"), limits: limits).readAll(upTo: 1 << 30)
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
        let folder = try TemporaryFolder()
        let stream = try ByteStream(folder.file(Packing.gzip(text), "input"))
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
        #expect(throws: StorageError.self) { try ByteStream("/") }
        #expect(throws: StorageError.self) { try ByteStream("/nonexistent/file") }
    }

    /// Read into a buffer, as tables are: in pieces of any size, and without limits.
    @Test(arguments: [1000, 1 << 18]) func aBufferIsFilledPieceByPiece(_ size: Int) throws {
        let folder = try TemporaryFolder()
        for bytes in [text, Packing.gzip(text)] {
            let stream = try ByteStream(.reading(folder.file(bytes, "input")), limits: nil)
            try stream.decodeUTF16()
            var (result, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: size))
            while case let count = try stream.read(into: &buffer, from: 0), count > 0 { result += buffer[..<count] }
            #expect(result == text && stream.count == text.count)
            #expect(stream.isPlain == (bytes == text))
        }
    }

    @Test func utf16IsHandedOutAsUTF8() throws {
        let folder = try TemporaryFolder()
        let words = String(repeating: "Ségou 𝄞\n", count: 40_000)
        let utf16 = words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [utf16, Packing.gzip(utf16)] {
            let stream = try ByteStream(folder.file(bytes, "input"))
            try stream.decodeUTF16()
            #expect(try stream.readAll(upTo: 1 << 30) == Array(words.utf8))
            #expect(stream.utf16?.isLittleEndian == true && !stream.endsWithinLetter)
        }
        let cut = try ByteStream(folder.file(Array(utf16.dropLast()), "input"))
        try cut.decodeUTF16()
        #expect(try cut.readAll(upTo: 1 << 30) == Array(words.utf8.dropLast()) && cut.endsWithinLetter)
    }

    /// An archive is a file like others to a reader that does not look into archives.
    @Test func anArchiveMayBeReadAsItIs() throws {
        let folder = try TemporaryFolder()
        let archive = Packing.zip([("a.txt", text)])
        let stream = try ByteStream(.reading(folder.file(archive, "a.zip")), readsArchives: false)
        #expect(try stream.readAll(upTo: 1 << 30) == archive && !stream.isPacked)
    }

    @Test func aCancelledTaskReadsNoFurther() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(text, "input")
        let reading = Task {
            while !Task.isCancelled { await Task.yield() }
            return try ByteStream(path).readAll(upTo: 1 << 30).count
        }
        reading.cancel()
        await #expect(throws: StorageError.cancelled) { try await reading.value }
    }
}
