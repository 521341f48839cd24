import Incidents
import Reports
import Testing
import Text

@testable import Extraction

/// The English words, read once for all tests.
let english = Lexicon(.english)

/// A document of one paragraph.
func document(_ text: String, published: CalendarDate? = nil, language: Language = .english) -> Document {
    document([(.paragraph, .main, text)], published: published, language: language)
}

/// A document of the given blocks, an empty line between each two.
func document(
    _ blocks: [(kind: Block.Kind, role: Block.Role, text: String)], published: CalendarDate? = nil,
    language: Language = .english
) -> Document {
    var text: [UInt8] = []
    var ranges: [Block] = []
    for block in blocks {
        let start = text.count
        text += Array(block.text.utf8)
        ranges.append(Block(kind: block.kind, role: block.role, range: start..<text.count))
        text += Array("\n\n".utf8)
    }
    return Document(
        path: "report.txt", publication: published.map { Publication(date: $0, basis: .dateline) }, language: language,
        text: text, sourceMap: SourceMap(), blocks: ranges)
}

func analysed(_ text: String) -> AnalysedText { AnalysedText(document(text), lexicon: english) }

/// Reads a paragraph with the words and places of these tests.
func reading(_ text: String) -> Reading {
    DocumentReader(lexicon: english, dictionary: SahelNames()).read(document(text))
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}

// MARK: Marked spans

/// The text without its marks ⟦ and ⟧.
func unmarked(_ text: String) -> String { String(text.filter { $0 != "⟦" && $0 != "⟧" }) }

/// Byte ranges, in the text without its marks, of what stands between them.
func marks(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (position, start) = (0, 0)
    for character in text {
        switch character {
        case "⟦": start = position
        case "⟧": ranges.append(start..<position)
        default: position += character.utf8.count
        }
    }
    return ranges
}

/// The text with marks around the tokens that `find` gives, sentence by sentence; spans in order, without overlaps.
func marked(_ text: String, by find: (AnalysedText, Sentence) -> [Range<Int>]) -> String {
    let analysis = analysed(unmarked(text))
    var result: [UInt8] = []
    var position = 0
    for tokens in analysis.sentences.flatMap({ find(analysis, $0) }) {
        let bytes = analysis.byteRange(tokens)
        guard bytes.lowerBound >= position else { continue }
        result += analysis.document.text[position..<bytes.lowerBound]
        result += Array("⟦".utf8) + analysis.document.text[bytes] + Array("⟧".utf8)
        position = bytes.upperBound
    }
    result += analysis.document.text[position..<analysis.document.blocks[0].range.upperBound]
    return String(decoding: result, as: UTF8.self)
}

extension CasualtyCount {
    /// "11/11/–": low, best and high.
    var shorthand: String { [low, best, high].map { $0.map(String.init) ?? "–" }.joined(separator: "/") }
}

// MARK: Places

/// A gazetteer of a few countries, regions and settlements.
struct SahelNames: ToponymDictionary {
    func knowledge(of name: String) -> NameKnowledge? { Self.names[TextFolding.fold(name)] }

    private static let names: [String: NameKnowledge] = {
        var names: [String: NameKnowledge] = [:]
        for name in ["mali", "niger", "nigeria", "algeria", "burkina faso", "somalia"] {
            names[name] = NameKnowledge(level: .country, isPlace: false, isProminent: true, countries: [])
        }
        for name in ["segou", "segou region", "mopti", "gao", "menaka", "tillaberi", "timbuktu"] {
            names[name] = NameKnowledge(level: .region, isPlace: true, isProminent: true, countries: ["ML"])
        }
        for name in ["borno", "lower shabelle"] {
            names[name] = NameKnowledge(level: .region, isPlace: false, isProminent: true, countries: ["NG"])
        }
        for name in ["bamako", "niamey", "sevare", "maiduguri", "mogadishu", "ouagadougou"] {
            names[name] = NameKnowledge(level: .place, isPlace: true, isProminent: true, countries: [])
        }
        let villages = [
            "soumpi", "sokolo", "boulikessi", "mondoro", "diabaly", "keita", "ba", "moussa", "koutougou", "torodi",
            "n'tillit", "tin-essako", "bandiagara", "ansongo", "labbezanga", "baga", "marka", "al-hidaya",
        ]
        for name in villages {
            names[name] = NameKnowledge(level: .place, isPlace: true, isProminent: false, countries: ["ML"])
        }
        return names
    }()
}
