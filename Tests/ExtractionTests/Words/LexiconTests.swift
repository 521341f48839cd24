import Geography
import Foundation
import Incidents
import Reports
import Testing
import Text

@testable import Extraction

/// Reads every shipped lexicon file line by line, as its readers will.
@Suite struct LexiconTests {
    static let languages: [(name: String, language: Language)] = [("en", .english), ("fr", .french)]

    /// A line of a file with the category and header value it stands under.
    struct Line {
        let file: String
        let number: Int
        let category: WordCategory?
        let headerValue: String?
        let text: String

        var place: Comment { "\(file):\(number): \(text)" }
        var sides: [String] {
            text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        var value: String? { sides.count > 1 ? sides[1] : headerValue }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Sources/Extraction/Lexicon")

    static func files() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder.standardizedFileURL, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// The phrase lines and, with `isHeader`, the header lines of a file.
    static func lines(of file: URL, headers isHeader: Bool) throws -> [Line] {
        var category: WordCategory?
        var value: String?
        var lines: [Line] = []
        let text = try String(contentsOf: file, encoding: .utf8)
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let opens = line.hasPrefix("[")
            if opens {
                let parts = line.dropFirst().dropLast().split(separator: " ", maxSplits: 1).map(String.init)
                category = parts.first.flatMap(WordCategory.init(name:))
                value = parts.count > 1 ? parts[1] : nil
            }
            guard opens == isHeader else { continue }
            lines.append(
                Line(
                    file: file.lastPathComponent, number: index + 1, category: category, headerValue: value, text: line)
            )
        }
        return lines
    }

    @Test func everyHeaderNamesACategory() throws {
        for file in try Self.files() {
            for line in try Self.lines(of: file, headers: true) {
                #expect(line.text.hasSuffix("]"), line.place)
                #expect(line.category != nil, line.place)
            }
        }
    }

    @Test func everyPhraseHasWords() throws {
        for file in try Self.files() {
            let language: Language = file.lastPathComponent.hasPrefix("fr.") ? .french : .english
            let tokenizer = Tokenizer(language: language)
            for line in try Self.lines(of: file, headers: false) {
                #expect(line.category != nil, line.place)
                for phrase in line.sides[0].split(separator: ",", omittingEmptySubsequences: false) {
                    let bytes = Array(phrase.utf8)
                    #expect(!tokenizer.tokens(in: bytes, range: 0..<bytes.count).isEmpty, line.place)
                }
            }
        }
    }

    @Test func everyValueCanBeUsed() throws {
        for file in try Self.files() {
            for line in try Self.lines(of: file, headers: false) {
                guard let category = line.category else { continue }
                #expect(Self.isUsable(line.value, category), line.place)
            }
        }
    }

    /// Whether the recognisers that ask for `category` can use the value.
    static func isUsable(_ value: String?, _ category: WordCategory) -> Bool {
        switch category {
        case .vagueNumber: value.flatMap { Int($0.prefix { $0 != "+" }) }.map { $0 > 0 } ?? false
        case .number, .multiplier, .roundNumber: value.flatMap { Int($0) }.map { $0 > 0 } ?? false
        case .relativeDay, .following, .durationUnit: value.flatMap { Int($0) } != nil
        case .followingUnit:
            value.flatMap { Int($0.hasSuffix(" month") ? $0.dropLast(6) : $0[...]) } != nil
        case .relativePeriod: value.flatMap(RelativePeriod.init) != nil
        case .partOfMonth: value.flatMap(PartOfMonth.init) != nil
        case .qualifier, .qualifierAfter:
            value.map { ["at_least", "more_than", "at_most", "less_than", "about", "nearly"].contains($0) } ?? false
        case .event: value.flatMap(IncidentKind.init) != nil
        case .effectBefore, .effectAfter, .effectNoun: value.flatMap(CasualtyEffect.init) != nil
        case .victim, .actor, .actorAdjective: value.flatMap(VictimSide.init) != nil
        case .direction: value.flatMap { CompassPart(rawValue: $0) } != nil
        case .placeSuffix, .placeCue, .office: value.flatMap(ToponymCue.init) != nil
        case .placePreposition: value.flatMap { Double($0) }.map { $0 > 0 } ?? false
        case .continent, .nameOpening: value != nil
        case .containerLink, .listJoiner: value.map { $0 == "comma" } ?? true
        case .demonym: value.map { $0.count == 2 && $0.allSatisfy { ("A"..."Z").contains($0) } } ?? false
        case .group: value.map { Self.isParty($0) } ?? false
        case .ending: value.flatMap(WordEnding.init) != nil
        case .habit: value.flatMap(WritingHabit.init) != nil
        case .lengthUnit: value.flatMap { Double($0) }.map { $0 > 0 } ?? false
        default: true
        }
    }

    /// "JNIM|militant"
    static func isParty(_ value: String) -> Bool {
        let parts = value.split(separator: "|", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && VictimSide(rawValue: String(parts[1])) != nil
    }

    /// The phrases that texts of a language are searched for, and those by which its names are looked up.
    static func shipped(_ language: Language) -> [LexiconFile.Entry] {
        (LexiconFile.shipped(for: language) + [.namesOfPlaces]).flatMap(\.entries)
    }

    @Test func monthsAndWeekdaysComeFromTheCalendar() {
        #expect(Lexicon.shared(.french).value(of: "aout", .month) == "8")
        #expect(Lexicon.shared(.english).value(of: "sept", .month) == "9")
        #expect(Lexicon.shared(.english).value(of: "thurs", .weekday) == "4")
        #expect(Lexicon.shared(.french).value(of: "mer", .weekday) == nil)
    }

    @Test func everyFileIsShipped() throws {
        for (name, language) in Self.languages {
            var expected: [LexiconFile.Entry] = []
            for file in try Self.files()
            where ["any", name].contains(String(file.lastPathComponent.prefix { $0 != "." })) {
                expected += LexiconFile(try String(contentsOf: file, encoding: .utf8)).entries
            }
            let found = Self.shipped(language).filter { ![.month, .weekday].contains($0.category) }
            #expect(Set(found) == Set(expected), "\(name)")
        }
    }

    /// The lists that a script writes say nothing of a phrase that a list written by hand holds.
    @Test func derivedListsHoldNoPhraseAgain() throws {
        let derived = [".people.txt", ".violence.txt", ".words.txt"]
        for (name, _) in Self.languages {
            var byHand: Set<String> = []
            var written: [String] = []
            for file in try Self.files() where file.lastPathComponent.hasPrefix(name + ".") {
                let entries = LexiconFile(try String(contentsOf: file, encoding: .utf8)).entries
                let phrases = entries.map { "\($0.category.name): \(TextFolding.fold($0.phrase))" }
                if derived.contains(where: file.lastPathComponent.hasSuffix) {
                    written += phrases
                } else {
                    byHand.formUnion(phrases)
                }
            }
            #expect(written.count > 1000, "\(name)")
            #expect(written.filter(byHand.contains) == [], "\(name)")
            #expect(Set(written).count == written.count, "\(name)")
        }
    }

    /// A habit of writing is one that not every language has.
    @Test func allLanguagesHaveEveryCategory() {
        for (name, language) in Self.languages {
            let found = Set(Self.shipped(language).map(\.category)).union([.habit])
            #expect(Set(WordCategory.allCases).subtracting(found).map(\.name).sorted() == [], "\(name)")
        }
    }
}
