/// A name of a place, with its language where that is known.
///
/// Tables and layers write the language behind the name: `Tombouctou@fr`.
public struct PlaceName: Hashable, Sendable {
    /// The name, without the tag of its language.
    public let name: String
    /// ISO 639-1, two letters; nil when not known.
    public let language: String?

    /// - Parameter language: ISO 639-1; nil when not known.
    public init(name: String, language: String?) {
        self.name = name
        self.language = language
    }

    /// Reads a name as the tables write it, with or without the tag of a language.
    public init(tagged text: String) {
        self.init(tagged: Array(text.utf8))
    }

    init(tagged bytes: some RandomAccessCollection<UInt8>) {
        let spelling = Self.spelling(of: bytes)
        name = String(decoding: spelling, as: UTF8.self)
        language = spelling.count < bytes.count ? String(decoding: bytes.suffix(2), as: UTF8.self) : nil
    }

    /// The name as the tables write it.
    public var tagged: String { language.map { "\(name)@\($0)" } ?? name }

    /// The name without the tag of a language, if it has one: a commercial at and two small letters at the end.
    static func spelling<Name: RandomAccessCollection<UInt8>>(of name: Name) -> Name.SubSequence {
        let tag = name.suffix(3)
        guard name.count > 3, tag.first == UInt8(ascii: "@"),
            tag.dropFirst().allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return name[...] }
        return name.dropLast(3)
    }

    /// The names in the order in which they are first there. A name without language is left out where the same one has
    /// a language, and one in two languages is there twice.
    static func distinct(_ names: some Sequence<PlaceName>) -> [PlaceName] {
        var result: [PlaceName] = []
        var seen: Set<PlaceName> = []
        var first: [String: Int] = [:]
        for name in names {
            guard let index = first[name.name] else {
                first[name.name] = result.count
                seen.insert(name)
                result.append(name)
                continue
            }
            guard name.language != nil, seen.insert(name).inserted else { continue }
            if result[index].language == nil {
                result[index] = PlaceName(name: result[index].name, language: name.language)
            } else {
                result.append(name)
            }
        }
        return result
    }

    /// The spellings, each once.
    static func spellings(_ names: [PlaceName]) -> [String] {
        var seen: Set<String> = []
        return names.compactMap { seen.insert($0.name).inserted ? $0.name : nil }
    }
}
