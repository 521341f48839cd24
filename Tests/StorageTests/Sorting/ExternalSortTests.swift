import Intake
import TestSupport
import Testing

@testable import Storage

@Suite struct ExternalSortTests {
    private typealias Record = (key: [UInt8], content: [UInt8])

    /// Keys that share their first eight bytes, prefixes of others, equal ones, an empty one.
    private func records(_ count: Int) -> [Record] {
        var state: UInt64 = 11
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return (0..<count).map { i in
            let key = Array("2021-03-0\(next(9))\(String(repeating: "x", count: next(3)))".utf8)
            let content = Array("record \(next(count)) \(String(repeating: "é", count: next(40)))".utf8)
            return (i == 0 ? [] : key, content)
        }
    }

    private func sorted(_ records: [Record], memory: Int, in folder: String) throws -> [[UInt8]] {
        var sort = ExternalSort(folder: folder, memory: memory)
        for record in records { try sort.add(key: record.key, content: record.content) }
        var result: [[UInt8]] = []
        try sort.finish { (_, content) throws(StorageError) in result.append(Array(content)) }
        return result
    }

    @Test(arguments: [1, 200, 4096, 50_000, 100 << 20])
    func theMemoryDoesNotMatter(_ memory: Int) throws {
        let folder = try TemporaryFolder()
        let records = records(2000)
        let expected = records.sorted {
            $0.key == $1.key
                ? $0.content.lexicographicallyPrecedes($1.content) : $0.key.lexicographicallyPrecedes($1.key)
        }
        let found = try sorted(records, memory: memory, in: folder.path)
        #expect(found == expected.map(\.content))
        #expect(try folder.entries().isEmpty)
    }

    @Test func theOrderOfTheInputDoesNotMatter() throws {
        let folder = try TemporaryFolder()
        let records = records(500)
        #expect(
            try sorted(records, memory: 1000, in: folder.path)
                == sorted(records.reversed(), memory: 3000, in: folder.path))
    }

    @Test func nothingIsNothing() throws {
        let folder = try TemporaryFolder()
        #expect(try sorted([], memory: 10, in: folder.path).isEmpty)
        #expect(try sorted([([1], [])], memory: 1, in: folder.path) == [[]])
    }

    @Test func noRoomIsAnError() throws {
        #expect(throws: StorageError.self) { try sorted(records(10), memory: 1, in: "/no/such/folder") }
    }
}
