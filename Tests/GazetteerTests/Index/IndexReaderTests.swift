import Foundation
import Testing

@testable import Gazetteer

@Suite struct IndexReaderTests {
    private func open(_ bytes: [UInt8]) throws -> PlaceIndex {
        try PlaceIndex(IndexBytes(copying: bytes), file: "x.index", origin: .inMemory)
    }

    @Test func everyTruncationIsRefused() throws {
        let data = try TemporaryData()
        let bytes = try PlaceIndexBuilder(data.directory).bytes
        for length in [0, 1, 8, 15, 100, IndexFormat.headerSize, bytes.count / 2, bytes.count - 1] {
            #expect(throws: GazetteerError.self) { try open(Array(bytes[..<length])) }
        }
        #expect(throws: GazetteerError.self) { try open(bytes + [0]) }
        #expect(try open(bytes).count == 26)
    }

    @Test func anotherVersionAndAnotherFileAreRefused() throws {
        let data = try TemporaryData()
        var bytes = try PlaceIndexBuilder(data.directory).bytes
        bytes[8] = 99
        let error = #expect(throws: GazetteerError.self) { try open(bytes) }
        #expect(error?.description.contains("version 99") == true)
        #expect(throws: GazetteerError.self) { try open(Array("id\tname\tlatitude\tlongitude".utf8)) }
    }

    @Test func aDamagedHeaderIsRefused() throws {
        let data = try TemporaryData()
        let bytes = try PlaceIndexBuilder(data.directory).bytes
        for i in 0..<IndexFormat.headerSize {
            var damaged = bytes
            damaged[i] ^= 0x40
            #expect(throws: GazetteerError.self, "byte \(i)") { try open(damaged) }
        }
    }

    @Test func aDamagedBodyIsNoticedByVerifyAndNeverCrashes() throws {
        let data = try TemporaryData()
        let bytes = try PlaceIndexBuilder(data.directory).bytes
        #expect(try open(bytes).verify())
        for i in stride(from: IndexFormat.headerSize, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[i] = ~damaged[i]
            guard let index = try? open(damaged) else { continue }
            #expect(!index.verify())
            for name in ["Sokolo", "Paris", "Ségou", "Tin Zawaten"] { _ = index.matches(name) }
            _ = index.fuzzyMatches("Sokola", countries: ["ML"])
            _ = index.place(id: "geonames:2450849")?.names
            index.forEachPlace { _ = $0.names }
        }
    }
}
