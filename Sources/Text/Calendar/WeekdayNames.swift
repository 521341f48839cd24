/// The names of the days of the week by language, Monday first.
package enum WeekdayNames {
    package static let english = [
        CalendarName("Monday", "Mon"), CalendarName("Tuesday", "Tue", "Tues"),
        CalendarName("Wednesday", "Wed", inTables: "Weds"), CalendarName("Thursday", "Thu", "Thur", "Thurs"),
        CalendarName("Friday", "Fri"), CalendarName("Saturday", "Sat"), CalendarName("Sunday", "Sun"),
    ]

    package static let french = [
        CalendarName("lundi", inTables: "lun"), CalendarName("mardi"), CalendarName("mercredi", inTables: "mer"),
        CalendarName("jeudi", inTables: "jeu"), CalendarName("vendredi", inTables: "ven"),
        CalendarName("samedi", inTables: "sam"), CalendarName("dimanche", inTables: "dim"),
    ]

    /// The folded names (`TextFolding.fold`) of all languages, whole or as running text shortens them.
    package static let inText = folded { [$0.name] + $0.short }

    /// As `inText`, with the short forms of tables. "mar" is not among them: it is also short for a month.
    package static let inTables = folded { [$0.name] + $0.short + $0.shortInTables }

    private static func folded(_ forms: (CalendarName) -> [String]) -> Set<String> {
        Set((english + french).flatMap(forms).map { TextFolding.fold($0) })
    }
}
