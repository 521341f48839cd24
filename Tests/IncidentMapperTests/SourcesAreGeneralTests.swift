import Foundation
import Incidents
import TestSupport
import Testing

@testable import IncidentMapper

/// Nothing in the code or the lexicons is made for single reports: no village, no headline, no day of an attack.
@Suite struct SourcesAreGeneralTests {
    /// Places of well-known reports, whatever the gazetteer calls them.
    private static let places = """
        Sokolo, Soumpi, Boulikessi, Boulkessi, Mondoro, Dioungani, Tinzaouatene, Tinzaouaten, Djiguibombo, Diallassagou, \
        Tassia, Bamba, Boni, Sokoura, Tarkint, Aguelhok, Dioura, Guiré, Bintagoungou, Gourma-Rharous, Sévaré, Youwarou, \
        Indelimane, Inaghalawass, Tin Biden, Dogofry, Tessit, Alatona, Dialloubé, Douentza, Ansongo, Niono, Amachach, \
        Tessalit, Faladié, Sénou, Diabaly, Parou
        """

    /// Days on which reports that the program was tried on tell of attacks or were published.
    private static let days = [
        "2018-01-27", "2019-09-30", "2019-10-01", "2020-01-23", "2020-01-26", "2020-01-27", "2020-01-28", "2024-07-01",
        "2024-07-03", "2024-07-25", "2024-07-27", "2024-09-17",
    ]

    /// Groups named after a place: the names of parties, which the lexicons must know.
    private static let groups: Set<String> = ["Macina", "Serma"]

    private static let kinds: Set<String> = ["village", "town", "camp", "site"]

    private struct Line: CustomStringConvertible {
        let file: String
        let number: Int
        let text: String

        var description: String { "\(file):\(number): \(text)" }
    }

    private func sources() throws -> [Line] {
        let root = Package.root.appendingPathComponent("Sources").path
        let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
        var lines: [Line] = []
        for name in names.sorted() where [".swift", ".txt", ".h"].contains(where: { name.hasSuffix($0) }) {
            let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                lines.append(Line(file: name, number: number + 1, text: String(line)))
            }
        }
        #expect(lines.count > 5000)
        return lines
    }

    /// Settlements of the curated table with five letters or more.
    private func villages() throws -> Set<String> {
        let file = Package.root.appendingPathComponent("Gazetteer/places/sahel.tsv").path
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(rows.first)
        let name = try #require(header.firstIndex(of: "name"))
        let kind = try #require(header.firstIndex(of: "kind"))
        let names = rows.dropFirst().filter { $0.count > kind && Self.kinds.contains($0[kind]) }.map { $0[name] }
        let long = Set(names.filter { $0.count(where: \.isLetter) >= 5 })
        #expect(long.count > 500)
        return long
    }

    /// Whole words, in their letter case.
    private func occurrences(of names: Set<String>, in lines: [Line]) -> [String] {
        let byFirstWord = Dictionary(grouping: names) { String(Self.words($0).first ?? "") }
        return lines.flatMap { line in
            Self.words(line.text).flatMap { byFirstWord[String($0)] ?? [] }
                .filter { Self.contains(line.text, word: $0) }.map { "\($0) in \(line)" }
        }
    }

    private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

    private static func contains(_ text: String, word: String) -> Bool {
        text.ranges(of: word).contains { range in
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            return !before.isLetter && !before.isNumber && !after.isLetter && !after.isNumber
        }
    }

    @Test func noVillageIsNamed() throws {
        let listed = Self.places.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        let names = try villages().union(listed).subtracting(Self.groups)
        let found = occurrences(of: names, in: try sources())
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    /// Names of groups stand in the list of groups only.
    @Test func groupsAreNamedInTheirLexiconOnly() throws {
        let elsewhere = try sources().filter { !$0.file.hasSuffix(".actors.txt") }
        #expect(occurrences(of: Self.groups, in: elsewhere).isEmpty)
    }

    @Test func noHeadlineIsQuoted() async throws {
        let inputs = ["Reports", "Dating", "Broken/latin1.txt", "Broken/utf16.txt"].map(Package.fixture)
        let result = try await Package.mapper().incidents(in: inputs)
        let titles = Set(result.incidents.flatMap(\.sources).compactMap(\.title)).filter { $0.count >= 12 }
        #expect(titles.count >= 8)
        let text = try sources().map(\.text).joined(separator: "\n")
        for title in titles { #expect(!text.contains(title), "\(title)") }
    }

    @Test func noDayOfAnAttackIsWritten() throws {
        let rows = try ["EXPECTED.tsv", "EXPECTED-DATING.tsv"].flatMap {
            try ExpectedIncident.rows(Package.fixture($0))
        }
        let expected = rows.map(\.dateText).filter { $0.count == 10 }
        let spellings = Set((Self.days + expected).flatMap(Self.spellings))
        #expect(spellings.contains("January 26, 2020") && spellings.contains("26 January 2020"))
        let found = try sources().filter { line in
            line.text.contains("20") && spellings.contains { Self.contains(line.text, word: $0) }
        }
        #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
    }

    /// `2020-01-26` also as "January 26, 2020", "Jan. 26, 2020" and "26 January 2020".
    private static func spellings(_ iso: String) -> [String] {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return [iso] }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let month = months[parts[1] - 1]
        return [
            iso, "\(month) \(parts[2]), \(parts[0])", "\(month.prefix(3)). \(parts[2]), \(parts[0])",
            "\(parts[2]) \(month) \(parts[0])",
        ]
    }
}
