/// The names of the months by language, January first.
package enum MonthNames {
    package static let english = [
        CalendarName("January", "Jan"), CalendarName("February", "Feb"), CalendarName("March", "Mar"),
        CalendarName("April", "Apr"), CalendarName("May"), CalendarName("June", "Jun"), CalendarName("July", "Jul"),
        CalendarName("August", "Aug"), CalendarName("September", "Sept", "Sep"), CalendarName("October", "Oct"),
        CalendarName("November", "Nov"), CalendarName("December", "Dec"),
    ]

    package static let french = [
        CalendarName("janvier", "janv"), CalendarName("février", "févr", "fév"), CalendarName("mars"),
        CalendarName("avril", "avr"), CalendarName("mai"), CalendarName("juin"), CalendarName("juillet", "juil"),
        CalendarName("août"), CalendarName("septembre"), CalendarName("octobre", "oct"),
        CalendarName("novembre", "nov"),
        CalendarName("décembre", "déc"),
    ]

    /// 1…12 by the folded name (`TextFolding.fold`), whole or shortened, in any of the languages.
    package static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for months in [english, french] {
            for (index, month) in months.enumerated() {
                for name in [month.name] + month.short { numbers[TextFolding.fold(name)] = index + 1 }
            }
        }
        return numbers
    }()

    /// 1…12 for a folded word of three letters or more that is the beginning of one month's name and of no other of
    /// its language.
    package static func number(beginning word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        for names in foldedNames {
            let fitting = names.indices.filter { names[$0].hasPrefix(word) }
            if fitting.count == 1 { return fitting[0] + 1 }
        }
        return nil
    }

    private static let foldedNames = [english, french].map { $0.map { TextFolding.fold($0.name) } }
}
