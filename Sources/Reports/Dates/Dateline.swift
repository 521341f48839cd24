import Incidents
import Text

/// The place and date that an article opens with: a line of its own ("Published: 4 March 2021") or the head of
/// its first paragraph ("CITY, March 4 (Agency) –"). "On March 3, 2021, gunmen attacked" is neither.
enum Dateline {
    struct Head {
        /// The dateline with its dash.
        var range: Range<Int>
        var written: WrittenDate?
        /// Whether it is a date and nothing else, as an event's may be.
        var isDateAlone = false
    }

    // MARK: A line of its own

    /// The date that a short line gives and hardly anything else; the first line of a file must give nothing else.
    static func wholeLine(
        _ text: MappedText, _ line: Range<Int>, isFirst: Bool, language: Language = .english
    ) -> WrittenDate? {
        guard line.count <= 110 else { return nil }
        let dates = DateScanner(language: language).dates(in: text.bytes, line)
        guard let written = dates.first else { return nil }
        let before = words(text.folded(Range(from: line.lowerBound, to: written.range.lowerBound)))
        let after = words(text.folded(Range(from: (dates.last ?? written).range.upperBound, to: line.upperBound)))
        let strangers = (before + after).filter { !isExpected($0) }
        if strangers.isEmpty { return written }
        guard !isFirst, !sentenceOpeners.contains(before.first ?? "") else { return nil }
        guard text.bytes[line.upperBound - 1] != UInt8(ascii: ".") else { return nil }
        let isByline = bylines.contains(before.first ?? "") || announcements.contains(before.first ?? "")
        let isAtEdge = before.isEmpty || after.allSatisfy(isExpected)
        return strangers.count <= (isByline ? 8 : 3) && isAtEdge ? written : nil
    }

    /// Whether a line gives the day of a revision only.
    static func isRevision(_ text: MappedText, _ line: Range<Int>) -> Bool {
        let folded = text.folded(line)
        return revisions.contains { folded.hasPrefix($0) }
    }

    private static func words(_ folded: String) -> [String] { folded.split(separator: " ").map(String.init) }

    private static func isExpected(_ word: String) -> Bool {
        expected.contains(word) || WeekdayNames.inText.contains(word) || word.utf8.allSatisfy(\.isDigit)
            || timeOfDay(word)
    }

    /// `10h30`, `5pm`, `14h`.
    private static func timeOfDay(_ word: String) -> Bool {
        let rest = word.utf8.drop(while: \.isDigit)
        return rest.count < word.utf8.count && rest.count <= 3
            && (word.hasSuffix("h") || word.hasSuffix("am") || word.hasSuffix("pm") || rest.first == UInt8(ascii: "h"))
    }

    private static let announcements = Set(PageWords.shared[.dateAnnouncement])
    private static let sentenceOpeners = Set(PageWords.shared[.dateSentenceOpening])
    private static let expected = announcements.union(PageWords.shared[.dateLine])
    private static let bylines = Set(PageWords.shared[.byline])
    private static let revisions = PageWords.shared[.revision]

    /// "Daily security note, 4 May 2021": the day of a regular report, which closes its title. That of any other title
    /// may be the event's.
    static func ofDigest(_ text: MappedText, _ title: Range<Int>, language: Language) -> CalendarDate? {
        let dates = DateScanner(language: language).dates(in: text.bytes, title)
        guard dates.count == 1, let written = dates.first,
            !text.bytes[Range(from: written.range.upperBound, to: title.upperBound)].contains(where: \.isWordByte)
        else { return nil }
        let name = words(text.folded(Range(from: title.lowerBound, to: written.range.lowerBound))).joined(
            separator: " ")
        return digests.contains { (" " + name + " ").contains(" " + $0 + " ") } ? written.date : nil
    }

    private static let digests = PageWords.shared[.digestTitle]

    // MARK: At the head of a paragraph

    /// The dateline that opens a paragraph; nil if there is none.
    static func head(_ text: MappedText, _ paragraph: Range<Int>, language: Language) -> Head? {
        let limit = min(paragraph.upperBound, paragraph.lowerBound + 120)
        guard let dash = firstDash(text.bytes, paragraph.lowerBound..<limit) else { return nil }
        let head = paragraph.lowerBound..<dash.lowerBound
        let scanner = DateScanner(language: language, allowsMissingYear: true)
        let written = scanner.dates(in: text.bytes, head).first
        if let written, written.year != nil, isDateAlone(text, head, written.range) {
            return Head(range: paragraph.lowerBound..<dash.upperBound, written: written, isDateAlone: true)
        }
        let hasAgency = text.bytes[text.bytes.trimmed(head)].last == UInt8(ascii: ")")
        guard text.bytes[head.lowerBound].isUpper, written != nil || hasAgency,
            isPlaceAndAgency(text, head, without: written?.range)
        else { return nil }
        return Head(range: paragraph.lowerBound..<dash.upperBound, written: written)
    }

    private static func isDateAlone(_ text: MappedText, _ head: Range<Int>, _ date: Range<Int>) -> Bool {
        let before = words(text.folded(Range(from: head.lowerBound, to: date.lowerBound)))
        let after = Range(from: date.upperBound, to: head.upperBound)
        return before.allSatisfy(WeekdayNames.inText.contains) && !text.bytes[after].contains(where: \.isWordByte)
    }

    /// What is left beside the date: names only, at least one.
    private static func isPlaceAndAgency(_ text: MappedText, _ head: Range<Int>, without date: Range<Int>?) -> Bool {
        let pieces =
            date.map {
                [Range(from: head.lowerBound, to: $0.lowerBound), Range(from: $0.upperBound, to: head.upperBound)]
            } ?? [head]
        let words = pieces.flatMap { piece in
            text.bytes[piece].split { !$0.isWordByte }.filter { !WeekdayNames.inText.contains(TextFolding.words($0)) }
        }
        guard !words.isEmpty, words.count <= 10, let first = words.first, first[first.startIndex].isUpper else {
            return false
        }
        return words.allSatisfy { word in
            !word[word.startIndex].isLower || particles.contains(TextFolding.words(word))
                || TextFolding.words(word).count <= 2
        }
    }

    private static let particles = Set(PageWords.shared[.datelineParticle])

    /// The first dash that stands between blanks, with them; a long one also without.
    private static func firstDash(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            let rest = bytes[index..<range.upperBound]
            let long = rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8)
            let double = rest.starts(with: "--".utf8)
            let length = long ? 3 : double ? 2 : 1
            let isSpaced =
                index > range.lowerBound && bytes[index - 1].isWhiteSpace && index + length < range.upperBound
                && bytes[index + length].isWhiteSpace
            if long || double || (bytes[index] == UInt8(ascii: "-") && isSpaced) {
                var upper = index + length
                while upper < range.upperBound, bytes[upper].isWhiteSpace { upper += 1 }
                return index..<upper
            }
            index += 1
        }
        return nil
    }
}
