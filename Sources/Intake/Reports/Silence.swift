import Extraction
import Reports

/// A document that was read and tells of no incident, and the likely reason.
struct Silence: Sendable {
    enum Reason: Hashable, Sendable {
        case geoNames
        case table
        case language(String)
        case noViolence
        case noPlace
        case noDate
        case unclear

        var text: String {
            switch self {
            case .geoNames: "it looks like a dump of GeoNames, which 'gazetteer import' takes"
            case .table:
                "it looks like a table; one of events needs a line of titles, with a date and a place among them"
            case .language(let name): "it seems to be in \(name), and English and French are read"
            case .noViolence: "no sentence tells of an attack or of harm to people in words that are known"
            case .noPlace: "it names no place that the gazetteer knows"
            case .noDate: "it states no date; give one with `published`"
            case .unclear: "no sentence says what happened, when and where"
            }
        }
    }

    let path: String
    let reason: Reason

    init(_ reading: Reading) {
        let document = reading.text.document
        path = document.path
        if let form = TableLook(document.text).reason {
            reason = form
        } else if let name = ForeignLanguage.name(of: document.text) {
            reason = .language(name)
        } else if !reading.sentences.contains(where: { !$0.realEvents.isEmpty || !$0.claims.isEmpty }) {
            reason = .noViolence
        } else if reading.toponyms.isEmpty, reading.sentences.allSatisfy(\.points.isEmpty) {
            reason = .noPlace
        } else if document.publication == nil, reading.sentences.allSatisfy(\.dates.isEmpty) {
            reason = .noDate
        } else {
            reason = .unclear
        }
    }

    /// What a person is told: each document of a few, else how many there are of each reason.
    static func notes(_ all: [Silence]) -> [String] {
        guard all.count > 3 else { return all.map { "\($0.path) tells of no incident: \($0.reason.text)" } }
        let byReason = Dictionary(grouping: all, by: \.reason).sorted {
            (-$0.value.count, $0.key.text) < (-$1.value.count, $1.key.text)
        }
        return byReason.map { reason, silent in
            let named = silent.prefix(3).map(\.path).joined(separator: ", ") + (silent.count > 3 ? ", …" : "")
            let verb = silent.count == 1 ? "document tells" : "documents tell"
            return "\(silent.count) \(verb) of no incident (\(named)): \(reason.text)"
        }
    }
}

/// Whether a text has the form of a table.
private struct TableLook {
    let reason: Silence.Reason?

    /// Lines that are looked at.
    private static let lineCount = 50

    init(_ text: [UInt8]) {
        let lines = text.prefix(1 << 16).split(separator: UInt8(ascii: "\n")).prefix(Self.lineCount)
        let tabs = lines.map { line in line.count { $0 == UInt8(ascii: "\t") } }
        if let first = lines.first, tabs.count(where: { $0 == 18 }) * 5 >= lines.count * 4,
            first.prefix(while: { $0 != UInt8(ascii: "\t") }).allSatisfy({ (0x30...0x39).contains($0) })
        {
            reason = .geoNames
            return
        }
        let looksSo =
            lines.count >= 3
            && [UInt8]("\t;|,".utf8).contains { delimiter in
                let counts = lines.map { line in line.count { $0 == delimiter } }
                let usual = counts.sorted()[counts.count / 2]
                // Prose has a comma or two in a line.
                return usual >= (delimiter == UInt8(ascii: ",") ? 3 : 2)
                    && counts.count { $0 == usual } * 5 >= counts.count * 4
            }
        reason = looksSo ? .table : nil
    }
}

/// Guesses languages that are not read, by their letters and most frequent small words.
enum ForeignLanguage {
    private static let read = [
        "the of and in to was were by that with for from is at has which",
        "le la les des et du une dans que qui pour par est au sur ont",
    ]

    private static let others = [
        ("Spanish", "el los las y en que por con una para del fue más su se no"),
        ("Portuguese", "os as em não uma do da dos que para com foi mais ao pelo e"),
        ("Italian", "il di che della nel per con una gli sono è stato dei alla si e"),
        ("German", "der die und das den von mit ist nicht wurde bei im auf dem ein sich"),
        ("Dutch", "de het een van en op dat zijn niet met is aan voor bij werd door"),
        ("Hausa", "da ya na ta wasu sun an mutane cikin wani ne ce ba kuma yan su"),
        ("Swahili", "ya wa na kwa katika ni watu hiyo kuwa za la cha wakati huo baada yao"),
        ("Turkish", "ve bir bu için ile da de olan olarak çok daha sonra kadar ise gibi olduğu"),
        ("Indonesian", "yang dan di dari untuk dengan ini pada dalam adalah tidak itu oleh ke akan telah"),
    ]

    private static let scripts: [(name: String, range: ClosedRange<UInt32>)] = [
        ("Greek letters", 0x370...0x3FF), ("Cyrillic letters", 0x400...0x52F), ("Hebrew letters", 0x590...0x5FF),
        ("Arabic letters", 0x600...0x77F), ("Devanagari letters", 0x900...0x97F), ("Bengali letters", 0x980...0x9FF),
        ("Thai letters", 0xE00...0xE7F), ("Burmese letters", 0x1000...0x109F), ("Ethiopic letters", 0x1200...0x139F),
        ("Japanese letters", 0x3040...0x30FF), ("Chinese characters", 0x4E00...0x9FFF),
        ("Korean letters", 0xAC00...0xD7A3),
    ]

    /// nil for what may be English or French, and where there are too few words to tell.
    static func name(of text: [UInt8]) -> String? {
        let text = String(decoding: text.prefix(20_000), as: UTF8.self)
        return script(of: text) ?? language(of: text)
    }

    private static func script(of text: String) -> String? {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        guard letters.count >= 20 else { return nil }
        return scripts.first { script in letters.count { script.range.contains($0.value) } * 2 > letters.count }?.name
    }

    private static func language(of text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter }
        guard words.count >= 12 else { return nil }
        func share(_ list: String) -> Double {
            let known = Set(list.split(separator: " "))
            return Double(words.count { known.contains($0) }) / Double(words.count)
        }
        let own = read.map(share).max() ?? 0
        let best = others.map { (name: $0.0, share: share($0.1)) }.max { $0.share < $1.share }
        guard let best, best.share >= 0.1, best.share > 1.5 * own else { return nil }
        return best.name
    }
}
