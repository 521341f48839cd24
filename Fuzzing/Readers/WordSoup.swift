/// Texts of the lexicon's own words, numbers and marks, in an order that the bytes choose.
struct WordSoup: Sendable {
    private let words: [String]

    static func shared() throws -> WordSoup { try soup.get() }

    private static let soup = Result { try WordSoup() }

    private init() throws {
        var found: Set<String> = []
        for file in try Repository.files("Sources/Extraction/Lexicon", endings: ["txt"]) {
            for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
                for word in line.split(whereSeparator: { " \t|,;:=()[]{}".contains($0) }) { found.insert(String(word)) }
            }
        }
        words = found.sorted()
    }

    private static let marks = [
        ".", ",", ";", ":", "–", "-", "(", ")", "\"", "'", "?", "!", "…", "/", "%", "\n\n", "\n", "«", "»", "’",
    ]
    private static let numbers = [
        "1", "2", "3", "12", "13", "31", "100", "1,200", "2021", "0", "99999999999", "5-10", "two", "three", "four",
        "deux",
        "trois", "dozens", "dizaines", "une", "a", "dozen", "at least", "au moins",
    ]
    private static let others = [
        "killed", "wounded", "abducted", "missing", "tués", "blessés", "enlevé", "morts", "people", "civilians",
        "soldiers",
        "soldats", "children", "sons", "boy", "personnes", "including", "among them", "dont", "parmi", "of", "and",
        "et", "in",
        "the", "le", "les", "à", "de", "were", "ont été", "fait", "who", "qui", "year-old", "ans", "on", "Tuesday",
        "May",
        "mai", "said", "army", "attack", "attaque", "Inata", "Djibo", "Mali",
    ]

    /// Two bytes a word; common ones, numbers and marks come often.
    func text(_ bytes: [UInt8]) -> [UInt8] {
        var text = ""
        for start in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (kind, choice) = (bytes[start], Int(bytes[start] >> 3) * 256 + Int(bytes[start + 1]))
            switch kind & 7 {
            case 0: text += Self.marks[choice % Self.marks.count]
            case 1: text += " " + Self.numbers[choice % Self.numbers.count]
            case 2...5: text += " " + Self.others[choice % Self.others.count]
            default: text += " " + words[choice % words.count]
            }
        }
        return Array(text.utf8)
    }
}
