import Incidents
import Text

/// Looks for the date of publication at the head of an article, and sets its line or phrase apart from the text.
struct DatelineSearch {
    let text: MappedText
    let language: Language

    /// How many blocks from the top may be a dateline: kicker, title, byline, date, revision, picture's line.
    private static let headBlocks = 7

    func apply(to raw: inout [RawBlock]) -> CalendarDate? {
        guard !raw.contains(where: { if case .infobox = $0.layout { true } else { false } }) else { return nil }
        var revision: CalendarDate?
        var index = 0
        let isChronicle = isChronicle(raw)
        while index < min(raw.count, Self.headBlocks) {
            switch raw[index].layout {
            case .shortLine where isChronicle: break
            case .dateline, .shortLine, .caption, .paragraph:
                if let written = line(raw[index], isFirst: index == 0) {
                    raw[index].layout = .dateline
                    if !Dateline.isRevision(text, raw[index].range) { return written }
                    revision = revision ?? written
                } else if case .paragraph = raw[index].layout {
                    return paragraph(at: index, in: &raw) ?? revision
                }
            default: break
            }
            index += 1
        }
        return revision
    }

    /// Whether lines that are dates divide the text, as in a chronicle: none of them is the day of publication.
    private func isChronicle(_ raw: [RawBlock]) -> Bool {
        var (entries, isTold) = (0, true)
        for block in raw {
            switch block.layout {
            case .shortLine where line(block, isFirst: true) != nil:
                // "Published 3 May", "Updated 4 May" stand right under each other.
                if isTold { entries += 1 }
                isTold = false
            case .paragraph, .listItem: isTold = true
            default: break
            }
        }
        return entries >= Self.leastEntries
    }

    private static let leastEntries = 2

    private func line(_ block: RawBlock, isFirst: Bool) -> CalendarDate? {
        Dateline.wholeLine(text, block.range, isFirst: isFirst, language: language)?.date
    }

    /// The first paragraph of some length decides; a picture's line before it does not.
    private func paragraph(at index: Int, in raw: inout [RawBlock]) -> CalendarDate? {
        for candidate in Range(from: index, to: min(raw.count, index + 3)) {
            guard case .paragraph = raw[candidate].layout,
                let head = Dateline.head(text, raw[candidate].range, language: language),
                !head.isDateAlone || isNews(raw, candidate, after: head)
            else { continue }
            let rest = text.bytes.trimmed(Range(from: head.range.upperBound, to: raw[candidate].range.upperBound))
            raw[candidate].range = rest
            raw.insert(RawBlock(layout: .dateline, range: text.bytes.trimmed(head.range)), at: candidate)
            return head.written.flatMap { $0.date ?? completed($0) }
        }
        return nil
    }

    /// "6 February 2024 – Gunmen attacked a village on Monday": the only paragraph that opens with a date, and one that
    /// counts from it, is news of that day. In a chronicle the date is the event's.
    private func isNews(_ raw: [RawBlock], _ index: Int, after head: Dateline.Head) -> Bool {
        let rest = text.folded(Range(from: head.range.upperBound, to: raw[index].range.upperBound))
        let words = rest.split { !$0.isLetter && !$0.isNumber }
        guard words.contains(where: { WeekdayNames.inText.contains(String($0)) }) else { return false }
        return !raw.indices.contains { other in
            guard other != index, case .paragraph = raw[other].layout else { return false }
            return Dateline.head(text, raw[other].range, language: language)?.isDateAlone ?? false
        }
    }

    /// A day without a year, in the year in which the article's own full dates lie up to 60 days before it; nil where
    /// it has none, or dates that speak for two years.
    private func completed(_ written: WrittenDate) -> CalendarDate? {
        let full = DateScanner(language: language).dates(in: text.bytes, 0..<text.count).compactMap(\.date)
        var candidates: Set<CalendarDate> = []
        for date in full {
            for year in [date.year, date.year + 1] {
                guard let candidate = CalendarDate(year: year, month: written.month, day: written.day) else { continue }
                if (0...60).contains(candidate.dayNumber - date.dayNumber) { candidates.insert(candidate) }
            }
        }
        return candidates.count == 1 ? candidates.first : nil
    }
}
