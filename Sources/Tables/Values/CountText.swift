import Incidents

/// Reads a number of people from the bytes of a field, as a claim: "12", "1,200", "10+", "5-10", "about 20", "dozens".
enum CountText {
    enum Reading: Hashable {
        case count(CasualtyCount)
        case missing
        /// Why it is no number of people.
        case unreadable(String)
    }

    /// Nobody counts more.
    static let largest = 10_000_000.0

    /// - Parameters:
    ///   - mayBeParts: whether the dataset divides people among several rows (GTD): then a fraction is rounded half up.
    ///   - nouns: words that may follow the number, besides those for people.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ signs: NumberSigns, mayBeParts: Bool, nouns: Set<String>
    ) -> Reading {
        if let number = NumberText.number(bytes, signs) { return exact(number, mayBeParts) }
        if NumberText.isMissing(bytes) { return .missing }
        guard bytes.count <= longest else { return .unreadable(noNumber) }
        var phrase = CountPhrase(String(decoding: bytes, as: UTF8.self), signs, nouns: nouns)
        guard let count = phrase.count() else { return .unreadable(noNumber) }
        let figures = [count.low, count.best, count.high].compactMap { $0 }
        guard figures.allSatisfy({ Double($0) <= largest }) else { return .unreadable(tooMany) }
        return .count(count)
    }

    private static func exact(_ value: Double, _ mayBeParts: Bool) -> Reading {
        guard value >= 0 else {
            // Codes for "unknown"; a blank is one too.
            return value == -1 || value == -9 || value == -99 ? .missing : .unreadable("fewer than no people")
        }
        guard value <= largest else { return .unreadable(tooMany) }
        let whole = value.rounded(.toNearestOrAwayFromZero)
        guard whole == value || mayBeParts else { return .unreadable("no whole number of people") }
        return .count(.exactly(Int(whole)))
    }

    private static let noNumber = "no number of people"
    private static let tooMany = "more people than any event killed"
    private static let longest = 200
}

/// A count in words. Takes the text apart from its beginning: qualifier, number, second number, what follows.
private struct CountPhrase {
    private var rest: Substring
    private let signs: NumberSigns
    private let nouns: Set<String>

    init(_ text: String, _ signs: NumberSigns, nouns: Set<String>) {
        rest = Substring(Self.withoutRemarks(text.lowercased()))
        (self.signs, self.nouns) = (signs, nouns)
        trim()
    }

    /// nil when the text is none that is known here.
    mutating func count() -> CasualtyCount? {
        if CountWords.none.contains(where: { takeWords($0) }) { return finished(.exactly(0)) }
        var bound = takeBound(CountWords.before) ?? .exact
        if let vague = CountWords.vague.first(where: { takeWords($0.words) }) {
            return finished(CasualtyCount(low: vague.low, best: nil, high: nil))
        }
        if let round = CountWords.round.first(where: { takeWords($0.words) }) {
            return finished(bound == .exact ? .about(round.number) : bound.count(round.number))
        }
        guard let first = takeNumber() else { return nil }
        if let after = takeBound(CountWords.after) {
            bound = after
        } else if CountWords.joins.contains(where: { takeWords($0) }) {
            guard let second = takeNumber(), first < second else { return nil }
            return finished(CasualtyCount(low: first, best: nil, high: second))
        }
        return finished(bound.count(first))
    }

    /// The count, if only words for people follow.
    private mutating func finished(_ count: CasualtyCount) -> CasualtyCount? {
        while !rest.isEmpty {
            let word = rest.prefix { $0.isLetter || $0 == "-" || $0 == "é" }
            guard !word.isEmpty, CountWords.people.contains(String(word)) || nouns.contains(String(word)) else {
                return nil
            }
            rest.removeFirst(word.count)
            trim()
        }
        return count
    }

    /// Remarks in brackets, and what comes behind "including" or a comma between words, are not part of the number.
    private static func withoutRemarks(_ text: String) -> String {
        var (result, depth) = ("", 0)
        for character in text {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { result.append(character) }
            if depth > 0, character == ")" || character == "]" { depth -= 1 }
        }
        for cut in CountWords.remarks {
            if let found = result.firstRange(of: cut) { result = String(result[..<found.lowerBound]) }
        }
        return result
    }

    private mutating func trim() {
        rest = rest.drop { $0.isWhitespace }
        while let last = rest.last, last.isWhitespace || last == "." || last == "*" || last == "?" || last == "," {
            rest.removeLast()
        }
    }

    /// Takes the words from the front when they stand there whole.
    private mutating func takeWords(_ words: String) -> Bool {
        guard rest.hasPrefix(words) else { return false }
        let behind = rest.dropFirst(words.count)
        if words.last?.isLetter == true, behind.first?.isLetter == true { return false }
        rest = behind
        trim()
        return true
    }

    private mutating func takeBound(_ words: [(words: String, bound: CountBound)]) -> CountBound? {
        words.first { takeWords($0.words) }?.bound
    }

    private mutating func takeNumber() -> Int? {
        if let named = CountWords.numbers.first(where: { takeWords($0.key) }) { return named.value }
        // The longest number: "1 200" before "1".
        var candidate = rest.prefix { $0.isNumber || ".,'’\u{a0}\u{202f}\u{2009} ".contains($0) }
        while let last = candidate.last, !last.isNumber { candidate.removeLast() }
        let value = Array(candidate.utf8).withUnsafeBufferPointer { NumberText.number($0, signs) }
        guard let value, value >= 0, value <= CountText.largest, value == value.rounded() else { return nil }
        rest = rest.dropFirst(candidate.count)
        trim()
        return Int(value)
    }
}

/// What a word makes of a number.
private enum CountBound {
    case exact, about, atLeast, moreThan, atMost, lessThan

    func count(_ number: Int) -> CasualtyCount {
        switch self {
        case .exact: .exactly(number)
        case .about: .about(number)
        case .atLeast: CasualtyCount(low: number, best: number, high: nil)
        case .moreThan: CasualtyCount(low: number + 1, best: number + 1, high: nil)
        case .atMost: CasualtyCount(low: nil, best: nil, high: number)
        case .lessThan: CasualtyCount(low: nil, best: nil, high: max(0, number - 1))
        }
    }
}

extension CasualtyCount {
    /// A best figure without bounds.
    fileprivate static func about(_ number: Int) -> CasualtyCount { CasualtyCount(low: nil, best: number, high: nil) }
}

/// Words of counts in tables, English and French. What extraction reads in running text stands in its lexicon.
private enum CountWords {
    static let before: [(words: String, bound: CountBound)] = [
        ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
        ("minimum", .atLeast), ("min.", .atLeast), ("min", .atLeast), ("au moins", .atLeast),
        ("au minimum", .atLeast), ("pas moins de", .atLeast), (">=", .atLeast), ("≥", .atLeast), ("=>", .atLeast),
        ("more than", .moreThan), ("over", .moreThan), ("above", .moreThan), ("plus de", .moreThan),
        ("plus d'", .moreThan), ("+ de", .moreThan), (">", .moreThan),
        ("up to", .atMost), ("at most", .atMost), ("as many as", .atMost), ("no more than", .atMost),
        ("maximum", .atMost), ("max.", .atMost), ("max", .atMost), ("jusqu'à", .atMost), ("au plus", .atMost),
        ("au maximum", .atMost), ("<=", .atMost), ("≤", .atMost),
        ("fewer than", .lessThan), ("less than", .lessThan), ("under", .lessThan), ("moins de", .lessThan),
        ("<", .lessThan),
        ("between", .exact), ("from", .exact), ("entre", .exact), ("de", .exact),
        ("about", .about), ("around", .about), ("approximately", .about), ("approx.", .about), ("approx", .about),
        ("circa", .about), ("ca.", .about), ("c.", .about), ("some", .about), ("roughly", .about),
        ("nearly", .about), ("almost", .about), ("close to", .about), ("an estimated", .about), ("estimated", .about),
        ("est.", .about), ("environ", .about), ("env.", .about), ("près de", .about), ("presque", .about),
        ("quelque", .about), ("autour de", .about), ("une", .about), ("~", .about), ("≈", .about), ("±", .about),
    ]

    static let after: [(words: String, bound: CountBound)] = [
        ("+", .atLeast), ("or more", .atLeast), ("and more", .atLeast), ("at least", .atLeast), ("plus", .atLeast),
        ("ou plus", .atLeast), ("et plus", .atLeast), ("au moins", .atLeast), ("minimum", .atLeast), ("min", .atLeast),
        ("or so", .about), ("environ", .about), ("approx", .about), ("or fewer", .atMost), ("or less", .atMost),
        ("maximum", .atMost), ("max", .atMost), ("ou moins", .atMost),
    ]

    static let joins = ["-", "–", "—", "to", "or", "and", "à", "ou", "et", "/"]

    static let remarks = [
        " incl", "including", " dont ", " y compris", " of whom", " of which", " among them", ", ", ";",
    ]

    /// Only the lower bound is known.
    static let vague: [(words: String, low: Int)] = [
        ("dozens of", 24), ("dozens", 24), ("scores of", 24), ("scores", 24), ("hundreds of", 200), ("hundreds", 200),
        ("thousands of", 2000), ("thousands", 2000), ("several dozen", 24), ("several hundred", 200),
        ("several", 3), ("des dizaines de", 20), ("des dizaines", 20), ("dizaines", 20), ("plusieurs dizaines", 20),
        ("des centaines de", 200), ("des centaines", 200), ("centaines", 200), ("plusieurs centaines", 200),
        ("des milliers", 2000), ("milliers", 2000), ("plusieurs", 3),
    ]

    /// About so many.
    static let round: [(words: String, number: Int)] = [
        ("a dozen", 12), ("dozen", 12), ("dizaine de", 10), ("dizaine", 10), ("douzaine de", 12), ("douzaine", 12),
        ("quinzaine de", 15), ("quinzaine", 15), ("vingtaine de", 20), ("vingtaine", 20), ("trentaine de", 30),
        ("trentaine", 30), ("quarantaine de", 40), ("quarantaine", 40), ("cinquantaine de", 50), ("cinquantaine", 50),
        ("soixantaine de", 60), ("soixantaine", 60), ("centaine de", 100), ("centaine", 100),
    ]

    /// A claim that there were none.
    static let none = [
        "zero", "zéro", "aucune", "aucun", "no deaths", "no fatalities", "no casualties", "no injuries",
        "no dead", "no one", "nobody",
    ]

    static let numbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30,
        "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100,
    ]

    static let people: Set<String> = [
        "people", "person", "persons", "pers", "civilian", "civilians", "soldier", "soldiers", "troops", "men", "man",
        "women", "woman", "children", "child", "villagers", "victims", "victim", "fighters", "militants", "attackers",
        "policemen", "police", "officers", "reported", "confirmed", "personne", "personnes", "civil", "civils",
        "soldat", "soldats", "militaire", "militaires", "homme", "hommes", "femme", "femmes", "enfant", "enfants",
        "victime", "victimes", "villageois", "gendarmes", "policiers", "combattants", "terroristes", "assaillants",
        "de", "of",
    ]
}

extension CountText {
    static let killedNouns: Set<String> = [
        "killed", "dead", "death", "deaths", "died", "fatality", "fatalities", "tué", "tués", "tuée", "tuées", "tue",
        "tues", "mort", "morts", "morte", "mortes", "décès", "deces", "décédés",
    ]
    static let woundedNouns: Set<String> = [
        "wounded", "injured", "injury", "injuries", "hurt", "blessé", "blessés", "blessée", "blessées", "blesses",
    ]
}
