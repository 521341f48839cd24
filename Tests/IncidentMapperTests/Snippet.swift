import Foundation
import Incidents
import TestSupport
import Testing

/// A short report with the incidents that a careful reader finds in it; `Fixtures/Snippets/README.md` has the format.
struct Snippet: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let published: CalendarDate?
    let text: String
    /// Byte offsets of the marks in the text, by their number.
    let marks: [Int: Int]
    let expected: [ExpectedStory]

    var title: String { "\(file): \(name)" }
    var testDescription: String { title }

    /// An incident of a snippet.
    struct ExpectedStory: Sendable {
        var dates: (start: String?, end: String?)
        var place: ExpectedPlace
        var kinds: [String]
        var claims: [ExpectedClaim] = []
        var perpetrators: [[String]] = []
    }

    struct ExpectedPlace: Sendable {
        var names: [String]
        var country: String?
        var isNear: Bool
    }

    struct ExpectedClaim: Sendable {
        var effect: CasualtyEffect
        var count: CasualtyCount
        var victims: [String]
        var claimants: [String]
        var mark: Int?
    }

    /// The snippets of all files of a language, the held-out ones apart.
    static func all(_ language: String, heldOut: Bool = false) throws -> [Snippet] {
        let files = try Package.files("Snippets/\(language)").filter { $0.hasSuffix("/heldout.txt") == heldOut }
        return try files.flatMap { path in
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let file = "\(language)/\(URL(fileURLWithPath: path).lastPathComponent)"
            return try "\n\(text)".components(separatedBy: "\n## ").dropFirst().map { try Snippet($0, file: file) }
        }
    }

    private init(_ block: String, file: String) throws {
        var lines = block.components(separatedBy: "\n")
        self.file = file
        name = lines.removeFirst()
        if let stated = lines.first?.wholeMatch(of: /published (\d+)-(\d+)-(\d+)/) {
            published = CalendarDate(year: Int(stated.1) ?? 0, month: Int(stated.2) ?? 0, day: Int(stated.3) ?? 0)
            lines.removeFirst()
        } else {
            published = nil
        }
        let first = lines.firstIndex { $0.hasPrefix("* ") } ?? lines.endIndex
        (text, marks) = Self.unmarked(lines[..<first].joined(separator: "\n").trimmingCharacters(in: .newlines))
        expected = try Self.stories(lines[first...], in: "\(file): \(name)")
    }

    /// The text without its marks (`1️⃣`), and where they stood.
    private static func unmarked(_ text: String) -> (String, [Int: Int]) {
        var plain = ""
        var marks: [Int: Int] = [:]
        for character in text {
            if character.unicodeScalars.count == 3, character.unicodeScalars.last == "\u{20E3}",
                let number = character.unicodeScalars.first.flatMap({ Int(String($0)) })
            {
                marks[number] = plain.utf8.count
            } else {
                plain.append(character)
            }
        }
        return (plain + "\n", marks)
    }

    private static func stories(_ lines: ArraySlice<String>, in title: String) throws -> [ExpectedStory] {
        var stories: [ExpectedStory] = []
        for line in lines where !line.isEmpty && line != "* nothing" {
            let cells = line.dropFirst(2).components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            if line.hasPrefix("* ") {
                try #require(cells.count == 3, "\(title): \(line)")
                stories.append(
                    ExpectedStory(
                        dates: dates(cells[0]), place: place(cells[1]), kinds: cells[2].components(separatedBy: "|")))
            } else if cells[0].hasPrefix("by ") {
                let names = cells[0].dropFirst(3).components(separatedBy: "|")
                stories[stories.count - 1].perpetrators.append(names)
            } else {
                let claim = try #require(ExpectedClaim(cells), "\(title): \(line)")
                stories[stories.count - 1].claims.append(claim)
            }
        }
        return stories
    }

    private static func dates(_ text: String) -> (String?, String?) {
        if text == "unknown" { return (nil, nil) }
        let ends = text.components(separatedBy: "..")
        return (ends[0], ends.last)
    }

    private static func place(_ text: String) -> ExpectedPlace {
        if text == "-" { return ExpectedPlace(names: [], country: nil, isNear: false) }
        var words = text.components(separatedBy: " ")
        let isNear = words.last == "near"
        if isNear { words.removeLast() }
        let country = words.removeLast()
        let names = words.joined(separator: " ").components(separatedBy: "|")
        return ExpectedPlace(names: names, country: country, isNear: isNear)
    }
}

extension Snippet.ExpectedClaim {
    /// `killed 11+`, a word of the victims, a word of the claimant, the number of a mark.
    fileprivate init?(_ cells: [String]) {
        let parts = cells[0].components(separatedBy: " ")
        guard parts.count == 2, let effect = CasualtyEffect(rawValue: parts[0]), let count = Self.count(parts[1]) else {
            return nil
        }
        func words(_ i: Int) -> [String] {
            cells.indices.contains(i) && !cells[i].isEmpty ? cells[i].components(separatedBy: "|") : []
        }
        self.init(
            effect: effect, count: count, victims: words(1), claimants: words(2),
            mark: words(3).first.flatMap { Int($0) })
    }

    private static func count(_ text: String) -> CasualtyCount? {
        if let exact = Int(text) { return .exactly(exact) }
        guard let bounds = text.wholeMatch(of: /([>~]?)(\d*)(\.\.|\+)?(\d*)/) else { return nil }
        let (first, second) = (Int(bounds.2), Int(bounds.4))
        switch (bounds.1, bounds.3) {
        case (">", _): return CasualtyCount(low: first.map { $0 + 1 }, best: first.map { $0 + 1 }, high: nil)
        case ("~", _): return CasualtyCount(low: nil, best: first, high: nil)
        case (_, "+"): return CasualtyCount(low: first, best: first, high: nil)
        default: return CasualtyCount(low: first, best: nil, high: second)
        }
    }
}
