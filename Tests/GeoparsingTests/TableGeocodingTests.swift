import Foundation
import Gazetteer
import Intake
import TestSupport
import Testing

@testable import Geoparsing

@Suite struct TableGeocodingTests {
    private let folder = SmallGazetteer()

    private func geocoded(
        _ text: String, column: String? = nil, countryColumn: String? = nil, country: String? = nil
    ) throws -> (table: String, summary: TableGeocoding.Summary) {
        let table = TableGeocoding(
            try folder.access(), column: column, countryColumn: countryColumn, country: country)
        var bytes: [UInt8] = []
        let summary = try table.run(folder.write(text, to: "table.csv")) { bytes += $0 }
        return (String(decoding: bytes, as: UTF8.self), summary)
    }

    @Test func rowsComeBackInOrderWithTheirAnswers() throws {
        let (table, summary) = try geocoded(
            "n,place,iso2\n1,Sokolo,ML\n2,\"Sokolo, Savanes\",CI\n3,Xyzzy,ML\n4,,ML\n5,Sokolo,Mali\n",
            countryColumn: "ISO2")
        #expect(
            table == """
                n,place,iso2,latitude,longitude,geocoded_name,geocoded_admin1,match,confidence,gazetteer_id
                1,Sokolo,ML,14.7328,-6.1219,Sokolo,Ségou,exact,0.95,geonames:2450849
                2,"Sokolo, Savanes",CI,9.58452,-5.82466,Sokolo,Savanes,exact,0.95,geonames:2281465
                3,Xyzzy,ML,,,,,none,0,
                4,,ML,,,,,none,0,
                5,Sokolo,Mali,14.7328,-6.1219,Sokolo,Ségou,exact,0.95,geonames:2450849

                """)
        #expect(summary.rowCount == 5 && summary.foundCount == 3 && summary.rejectedCount == 0)
    }

    @Test func aWrongCountryIsAnsweredWithTheNearest() throws {
        let (table, summary) = try geocoded("place,land\nSokolo,Malli\nSokolo,mli\n", countryColumn: "land")
        #expect(table.contains("Sokolo,Malli,,,,,none,0,") && table.contains("Sokolo,mli,14.7328"))
        #expect(summary.unknownCountries == "no country is known as 'Malli' (did you mean Mali (ML, MLI)?)")
    }

    @Test func quotingDelimiterMarkAndLineEndsStayAsTheyWere() throws {
        let (table, _) = try geocoded(
            "\u{FEFF}\"name\";note\r\n\"Sokolo\";\"said \"\"yes\"\"\r\ntwice\"\r\n", country: "ML")
        let lines = table.components(separatedBy: "\r\n")
        #expect(
            lines == [
                "\u{FEFF}\"name\";note;latitude;longitude;geocoded_name;geocoded_admin1;match;confidence;gazetteer_id",
                "\"Sokolo\";\"said \"\"yes\"\"", "twice\";14.7328;-6.1219;Sokolo;Ségou;exact;0.95;geonames:2450849", "",
            ])
    }

    @Test func fieldsOfTheAnswerAreQuotedToo() throws {
        let (table, _) = try geocoded("place\nTimbuktu\n", country: "ML")
        #expect(table.contains(",\"Tombouctou, ville\","))
    }

    @Test func shortRowsAreFilledAndTakenTitlesAvoided() throws {
        let (table, _) = try geocoded("place,latitude,x\nSokolo\n", country: "ML")
        let lines = table.split(separator: "\n")
        #expect(lines[0].hasPrefix("place,latitude,x,geocoded_latitude,longitude,"))
        #expect(lines[1].hasPrefix("Sokolo,,,14.7328,-6.1219,"))
    }

    @Test func aRowThatCannotBeReadComesBackAsItIs() throws {
        let (table, summary) = try geocoded("place,x\n\"Sokolo,1\nSokolo,2\n", country: "ML")
        #expect(table.split(separator: "\n")[1] == "\"Sokolo,1")
        #expect(table.contains("\nSokolo,2,14.7328,"))
        #expect(summary.rejections.map(\.reason) == ["a quote that is never closed"])
    }

    @Test func aNameWithoutEndIsNone() throws {
        let (table, _) = try geocoded("place\n\(String(repeating: "Sokolo ", count: 1500))\n", country: "ML")
        #expect(table.contains(",,,,,none,0,"))
    }

    @Test(arguments: [
        ("", nil, nil, "empty"), ("a,b\n1,2\n", nil, nil, "Give `column`, one of a, b"),
        ("a,b\n1,2\n", "c", nil, "no column 'c' among a, b"), ("a,b\n1,2\n", "a", "c", "no column 'c'"),
    ])
    func aMissingColumnIsAnError(_ text: String, _ column: String?, _ countries: String?, _ reason: String) throws {
        let error = #expect(throws: GazetteerError.self) {
            try geocoded(text, column: column, countryColumn: countries)
        }
        #expect(error?.description.contains(reason) == true)
    }

    private func geocodedBytes(_ bytes: [UInt8]) throws -> [UInt8] {
        let table = TableGeocoding(try folder.access(), column: nil, countryColumn: nil, country: "ML")
        let path = try folder.write("", to: "table.csv")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        var result: [UInt8] = []
        _ = try table.run(path) { result += $0 }
        return result
    }

    /// "Ségou" has one byte for "é" in Windows-1252: the answer beside the row has, too.
    @Test func aTableInWindows1252ComesBackInIt() throws {
        let row = Array("Sokolo,S".utf8) + [0xE9] + Array("gou".utf8)
        let result = try geocodedBytes(Array("place,note\n".utf8) + row + [0x0A])
        let line = try #require(result.split(separator: 0x0A).last)
        #expect(line.starts(with: row + [0x2C]))
        #expect(String(decoding: line, as: UTF8.self).contains(",14.7328,-6.1219,Sokolo,"))
        #expect(line.count { $0 == 0xE9 } == 2 && !line.contains(0xC3))
    }

    @Test(arguments: [true, false])
    func aTableInUTF16ComesBackInIt(_ littleEndian: Bool) throws {
        func utf16(_ text: String) -> [UInt8] {
            text.utf16.flatMap {
                littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
            }
        }
        let result = try geocodedBytes(utf16("\u{FEFF}place;note\r\nSokolo;Sé\r\n"))
        #expect(
            result
                == utf16(
                    "\u{FEFF}place;note;latitude;longitude;geocoded_name;geocoded_admin1;match;confidence;gazetteer_id\r\n"
                        + "Sokolo;Sé;14.7328;-6.1219;Sokolo;Ségou;exact;0.95;geonames:2450849\r\n"))
    }
}
