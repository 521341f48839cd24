import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite struct FileContentTests {
    private func content(_ bytes: [UInt8], _ name: String = "input") throws -> FileContent {
        let file = try TableOnDisk(bytes, name: name)
        return try withExtendedLifetime(file) { try FileContent(ofFileAt: file.path) }
    }

    private func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
        ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    private let rows = "id\tdate\tplace\tkilled\n1\t2021-03-01\tGao\t1\n2\t2021-03-02\tTessalit\t2\n"

    @Test(arguments: [
        "id\tdate\tplace\n1\t2021-03-01\tGao\n", "Date;Lieu;Morts\n01/03/2021;Gao;1\n",
        "date|place|killed\n2021-03-01|Gao|1\n", "date,latitude,longitude\n2021-03-01,16,-3\n",
        "{\"date\":\"2021-03-01\",\"place\":\"Gao\"}\n{\"date\":\"2021-03-02\",\"place\":\"Gao\"}\n",
        "[{\"date\":\"2021-03-01\"}]",
        // Titles that say nothing here: the rows alike show the table.
        "Jour\tOù\tCombien\n1\tGao\t3\n2\tMopti\t4\n",
        "a,b,c,d,e\n1,2,3,4,5\n1,2,3,4,5\n1,2,3,4,5\n1,2,3,4,5\n1,2,3,4,5\n",
    ])
    func tablesWhateverTheirNames(_ text: String) throws { #expect(try content(Array(text.utf8)) == .table) }

    @Test(arguments: [
        "On Monday, gunmen raided a village in the Gao region, killing three people, the army said.\nA second line, too.\n",
        "Attack in Gao\nMarch 4, 2021\n\nGunmen, on motorcycles, killed three people.\n",
        "[Updated] Gunmen killed three people on Monday, residents said.\n", "{Bamako} The army said so.\n",
        "2021-03-04, Gao, three killed\n2021-03-05, Mopti, two killed\n2021-03-06, Kidal, one killed\n",
        "Title\tBody\n", "A report without any mark\n", "Killed: 3; wounded: 4; missing: none\nThe rest is prose.\n",
        "<html><body>date,place</body></html>",
    ])
    func reportsWhateverTheirMarks(_ text: String) throws { #expect(try content(Array(text.utf8)) == .text) }

    @Test func theEncodingDoesNotMatter() throws {
        let writings = [
            utf16(rows), utf16(rows, bigEndian: true), utf16(rows, mark: false), Packing.gzip(Array(rows.utf8)),
        ]
        for bytes in writings {
            #expect(try content(bytes) == .table)
        }
        #expect(try content(utf16("Gunmen killed three people on Monday, residents said.")) == .text)
        #expect(try content(Packing.gzip(Array("Gunmen killed three people.".utf8))) == .packedText)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4, 0x78, 0x6C, 0x2F], "Excel"),
            ([0x50, 0x4B, 3, 4, 0x77, 0x6F, 0x72, 0x64, 0x2F], "Word"),
            ([0x25, 0x50, 0x44, 0x46], "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0x42, 0x5A, 0x68, 0x39], "bzip2"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old kind"),
        ] as [([UInt8], String)])
    func whatCannotBeReadIsNamed(_ bytes: [UInt8], _ word: String) throws {
        let found = try content(bytes)
        guard case .unreadable(let reason) = found else {
            Issue.record("taken for \(found)")
            return
        }
        #expect(reason.contains(word))
    }

    @Test func aFieldLongerThanTheSampleHidesNoTable() throws {
        let long = String(repeating: "line, of text\n", count: 10_000)
        #expect(try content(Array("date,place,notes\n2021-03-01,Gao,\"\(long)\"\n".utf8)) == .table)
    }

    @Test func aMissingFileIsAnError() {
        #expect(throws: TableError.self) { _ = try FileContent(ofFileAt: "/no/such/file") }
    }
}
