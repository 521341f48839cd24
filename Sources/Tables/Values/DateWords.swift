import Text

/// Words in dates besides the months.
enum DateWord {
    /// Without capitals and accents; bytes that are not UTF-8 are read as Latin-1.
    static func folded(_ word: UnsafeBufferPointer<UInt8>) -> String {
        if let valid = String(validating: word, as: UTF8.self) { return TextFolding.fold(valid) }
        var text = ""
        for byte in word { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        return TextFolding.fold(text)
    }

    /// Short for both Tuesday and March in French: a month only where no other month stands in the date.
    static let marchOrTuesday = "mar"

    /// What may stand beside the parts of a date, and marks of a time of day.
    static let fillers: Set<String> = [
        "st", "nd", "rd", "th", "er", "de", "of", "the", "le", "du", "on", "at", "a", "t", "z", "gmt", "utc", "am",
        "pm",
        "h",
    ]
}
