/// Names of months in English and French, whole or shortened, whatever their case and accents.
enum MonthName {
    /// - Parameter word: as `DateWord.folded` makes it.
    static func number(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        for names in [english, french] {
            let fitting = names.indices.filter { names[$0].hasPrefix(word) }
            if fitting.count == 1 { return fitting[0] + 1 }
        }
        return variants[word]
    }

    private static let english = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let french = [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre",
    ]

    private static let variants = ["juil": 7]
}

/// Words in dates besides the months.
enum DateWord {
    /// Without capitals and accents; bytes that are not UTF-8 are read as Latin-1.
    static func folded(_ word: UnsafeBufferPointer<UInt8>) -> String {
        var text = ""
        if let valid = String(validating: word, as: UTF8.self) {
            text = valid
        } else {
            for byte in word { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
        var result = ""
        for scalar in text.lowercased().unicodeScalars {
            if let plain = accents[scalar] {
                result.append(plain)
            } else if !isCombining(scalar) {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static let accents: [Unicode.Scalar: Character] = [
        "é": "e", "è": "e", "ê": "e", "û": "u", "ù": "u", "à": "a", "â": "a", "ô": "o",
    ]

    /// Names of weekdays, whole or shortened, which say nothing that the date does not.
    static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "lun", "mer", "jeu", "ven", "sam", "dim",
    ]

    /// Short for both Tuesday and March in French: a month only where no other month stands in the date.
    static let marchOrTuesday = "mar"

    /// What may stand beside the parts of a date, and marks of a time of day.
    static let fillers: Set<String> = [
        "st", "nd", "rd", "th", "er", "de", "of", "the", "le", "du", "on", "at", "a", "t", "z", "gmt", "utc", "am",
        "pm",
        "h",
    ]
}
