import Incidents
import Reports
import Testing

@testable import Extraction
@testable import Resolution

/// Texts that nobody would write: words of the lexicon, numbers, marks and names in any order. The reader makes of them
/// what it will, but never ends the program, and what it finds stands in the text where it says.
@Suite struct RandomTextsTests {
    /// SplitMix64 (Steele, Lea and Flood 2014): the same texts in every run.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private static let marks = [
        ".", ".", ".", ",", ",", ",", ";", ":", "-", "–", "(", ")", "“", "”", "\"", "«", "»", "'s", "'", "’", "!", "?",
        "…",
        "%", "°", "/", "[1]", "\n", "\n\n", "* ", "&", "$", "+", "~",
    ]
    private static let names = [
        "Djibo", "Gao", "Mali", "Burkina Faso", "Torodi", "Niger", "Boubacar Keïta", "U.N", "JNIM", "of Gao",
        "Gao-Djibo",
    ]
    private static let numbers = [
        "0", "1", "2", "3", "12", "13", "2021", "1 500", "1,000", "3.5", "2-3", "5th", "1er", "9999999999", "31", "00",
        "2021-03-04", "0000-00-00", "99999999999999999999-1-1", "10h30", "14.55455", "-9.98426",
        "999999999999 thousand",
        "million million", "12 year-old", "20km",
    ]

    private static func phrases(_ language: Language) -> [String] {
        LexiconFile.shipped(for: language).flatMap(\.entries).map(\.phrase)
    }

    private func text(_ phrases: [String], _ generator: inout Generator) -> String {
        var words: [String] = []
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            let pool: [String]
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...4: pool = phrases
            case 5...6: pool = Self.numbers
            case 7: pool = Self.names
            default: pool = Self.marks
            }
            guard let word = pool.randomElement(using: &generator) else { continue }
            words.append(Int.random(in: 0..<4, using: &generator) == 0 ? word.capitalizedFirst : word)
        }
        return words.joined(separator: Bool.random(using: &generator) ? " " : "  ")
    }

    @Test(arguments: [Language.english, .french], 0..<8)
    func anyOrderOfWordsIsRead(_ language: Language, _ round: Int) throws {
        let phrases = Self.phrases(language)
        let reader = DocumentReader(lexicon: .shared(language), dictionary: GazetteerDictionary(Atlas.lookup))
        var generator = Generator(state: UInt64(round) &* 1_000_003 &+ (language == .french ? 1 : 0))
        let published = try day(2021, 3, 4)
        for number in 0..<250 {
            let bytes = Array(text(phrases, &generator).utf8)
            let publication = number.isMultiple(of: 2) ? published : nil
            guard let documents = try? ReportReader(published: publication).read(bytes, path: "random.txt") else {
                continue
            }
            for var document in documents {
                document.language = language
                let resolved = resolver.resolve(reader.read(document))
                check(resolved.reading)
                for incident in resolver.incidents([resolved.report]) { check(incident, bytes) }
            }
        }
    }

    private func check(_ reading: Reading) {
        let count = reading.text.tokens.count
        let whole = 0..<count
        for sentence in reading.sentences {
            for claim in sentence.claims {
                #expect(claim.tokens.clamped(to: whole) == claim.tokens && !claim.tokens.isEmpty)
                #expect(claim.count.isOrdered, "\(reading.text.words(sentence.sentence.tokens))")
            }
            for date in sentence.dates { #expect(date.tokens.clamped(to: sentence.sentence.tokens) == date.tokens) }
            for event in sentence.events { #expect(event.tokens.clamped(to: sentence.sentence.tokens) == event.tokens) }
        }
        for toponym in reading.toponyms { #expect(toponym.range.upperBound <= reading.text.document.text.count) }
    }

    private func check(_ incident: Incident, _ bytes: [UInt8]) {
        for source in incident.sources { #expect(source.quote == words(bytes, source.start, source.end)) }
        for claim in incident.claims {
            #expect(claim.text == words(bytes, claim.start, claim.end))
            #expect(claim.count.isOrdered)
        }
        for count in incident.tolls.values { #expect(count.isOrdered) }
        if let first = incident.date.firstDay, let last = incident.date.lastDay { #expect(first <= last) }
    }

    /// The file's words between two bytes, white space collapsed; nil when they do not lie in the file.
    private func words(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
        guard 0 <= start, start <= end, end <= bytes.count else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

extension CasualtyCount {
    fileprivate var isOrdered: Bool {
        let known = [low, best, high].compactMap { $0 }
        return known == known.sorted() && known.allSatisfy { $0 >= 0 }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
