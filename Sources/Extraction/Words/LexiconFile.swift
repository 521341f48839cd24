import Reports
import Text

/// A lexicon file: `[category]` or `[category value]` headers, then phrases separated by commas, a line with
/// ` = value` giving its phrases another value than the header's. `#` starts a comment.
struct LexiconFile: Sendable {
    struct Entry: Hashable, Sendable {
        let category: WordCategory
        let phrase: String
        let value: String
    }

    private(set) var entries: [Entry] = []

    /// Lines that make no sense are left out: the files ship with the program, and a test reads every line.
    init(_ text: String) {
        var category: WordCategory?
        var sectionValue: String?
        for line in text.split(separator: "\n") {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("["), line.hasSuffix("]") {
                let parts = line.dropFirst().dropLast().split(separator: " ", maxSplits: 1)
                category = parts.first.flatMap { WordCategory(rawValue: String($0)) }
                sectionValue = parts.count > 1 ? String(parts[1]) : nil
                continue
            }
            guard let category else { continue }
            let sides = line.split(separator: "=", maxSplits: 1)
            let value = sides.count > 1 ? sides[1].trimmed : sectionValue
            for phrase in sides[0].split(separator: ",").map(\.trimmed) where !phrase.isEmpty {
                entries.append(Entry(category: category, phrase: phrase, value: value ?? phrase))
            }
        }
    }

    init(_ bytes: [UInt8]) { self.init(String(decoding: bytes, as: UTF8.self)) }

    /// The names of months and weekdays, which all modules take from one place.
    init(months: [CalendarName], weekdays: [CalendarName]) {
        add(months, as: .month)
        add(weekdays, as: .weekday)
    }

    private mutating func add(_ names: [CalendarName], as category: WordCategory) {
        for (index, name) in names.enumerated() {
            for phrase in [name.name] + name.short {
                entries.append(Entry(category: category, phrase: phrase, value: "\(index + 1)"))
            }
        }
    }

    /// The words that ship for `language`, and those for all languages.
    static func shipped(for language: Language) -> [LexiconFile] {
        let calendar: LexiconFile
        let own: [[UInt8]]
        switch language {
        case .english:
            calendar = LexiconFile(months: MonthNames.english, weekdays: WeekdayNames.english)
            own = [
                PackageResources.en_syntax_txt, PackageResources.en_numbers_txt, PackageResources.en_dates_txt,
                PackageResources.en_events_txt, PackageResources.en_casualties_txt, PackageResources.en_speech_txt,
                PackageResources.en_places_txt, PackageResources.en_regions_txt, PackageResources.en_actors_txt,
            ]
        case .french:
            calendar = LexiconFile(months: MonthNames.french, weekdays: WeekdayNames.french)
            own = [
                PackageResources.fr_syntax_txt, PackageResources.fr_numbers_txt, PackageResources.fr_dates_txt,
                PackageResources.fr_events_txt, PackageResources.fr_casualties_txt, PackageResources.fr_speech_txt,
                PackageResources.fr_places_txt, PackageResources.fr_regions_txt, PackageResources.fr_actors_txt,
            ]
        }
        let all = [PackageResources.any_actors_txt, PackageResources.any_names_txt]
        return [calendar] + (own + all).map { LexiconFile($0) }
    }
}

extension Substring {
    fileprivate var trimmed: String { String(self).trimmed }
}

extension String {
    fileprivate var trimmed: String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
