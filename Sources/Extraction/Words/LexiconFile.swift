import Reports
import Text

/// The phrases of a lexicon file, whose sections are categories of words; the form is that of `WordFile`.
struct LexiconFile: Sendable {
    struct Entry: Hashable, Sendable {
        let category: WordCategory
        let phrase: String
        let value: String
    }

    private(set) var entries: [Entry] = []

    /// Sections that name no category are left out: the files ship with the program, and a test reads every line.
    init(_ bytes: [UInt8]) {
        for entry in WordFile(bytes).entries {
            guard let category = WordCategory(name: entry.section) else { continue }
            entries.append(Entry(category: category, phrase: entry.phrase, value: entry.value ?? entry.phrase))
        }
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

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
                PackageResources.en_people_txt, PackageResources.en_violence_txt, PackageResources.en_words_txt,
            ]
        case .french:
            calendar = LexiconFile(months: MonthNames.french, weekdays: WeekdayNames.french)
            own = [
                PackageResources.fr_syntax_txt, PackageResources.fr_numbers_txt, PackageResources.fr_dates_txt,
                PackageResources.fr_events_txt, PackageResources.fr_casualties_txt, PackageResources.fr_speech_txt,
                PackageResources.fr_places_txt, PackageResources.fr_regions_txt, PackageResources.fr_actors_txt,
                PackageResources.fr_people_txt, PackageResources.fr_violence_txt,
            ]
        }
        let all = [PackageResources.any_actors_txt, PackageResources.any_names_txt, PackageResources.any_spotting_txt]
        return [calendar] + (own + all).map { LexiconFile($0) }
    }

    /// Words inside names of places, which no text is searched for.
    static var namesOfPlaces: LexiconFile { LexiconFile(PackageResources.any_places_txt) }
}
