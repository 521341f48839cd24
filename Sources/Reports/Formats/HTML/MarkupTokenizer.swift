/// Cuts HTML or XML into tags and text in one pass, never failing: what cannot be a tag is text.
///
/// The rules are those of the HTML standard's tokenizer as far as they decide where text begins and ends. Entities
/// that a document type declares are not read, so they cannot expand.
struct MarkupTokenizer {
    enum Token {
        /// Text in which entities are to be resolved.
        case text(Range<Int>)
        /// Text as it stands: a CDATA section, a script.
        case verbatim(Range<Int>)
        case open(name: String, attributes: Range<Int>, isEmpty: Bool)
        case close(name: String)
    }

    let bytes: [UInt8]
    let end: Int
    let isXML: Bool
    private(set) var index: Int
    /// Where the token given last begins.
    private(set) var tokenStart: Int
    /// Where markup begins that the text's end cuts off.
    private(set) var brokeOffAt: Int?
    private var rawElement: String?

    init(_ text: MappedText, _ range: Range<Int>, isXML: Bool) {
        bytes = text.bytes
        index = range.lowerBound
        tokenStart = range.lowerBound
        end = range.upperBound
        self.isXML = isXML
    }

    mutating func next() -> Token? {
        if let name = rawElement { return rawText(of: name) }
        while index < end {
            tokenStart = index
            if bytes[index] == UInt8(ascii: "<"), let length = markupLength {
                if let token = markup(length) { return token }
                continue
            }
            let start = index
            index += 1
            while index < end, !(bytes[index] == UInt8(ascii: "<") && markupLength != nil) { index += 1 }
            return .text(start..<index)
        }
        return nil
    }

    // MARK: What a `<` begins

    /// The length of what opens markup here: `<x`, `</x`, `<!--`, `<![CDATA[`, `<!`, `<?`; nil where `<` is text.
    private var markupLength: Int? {
        guard index + 1 < end else { return nil }
        switch bytes[index + 1] {
        case UInt8(ascii: "!"):
            if starts(with: "<!--") { return 4 }
            return starts(with: "<![CDATA[") ? 9 : 2
        case UInt8(ascii: "?"): return 2
        case UInt8(ascii: "/"): return index + 2 < end && bytes[index + 2].isLetter ? 2 : nil
        default: return bytes[index + 1].isLetter ? 1 : nil
        }
    }

    private func starts(with prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { bytes[index..<end].starts(with: $0) }
    }

    private mutating func markup(_ length: Int) -> Token? {
        switch length {
        case 4: skip(past: "-->", from: index + 4)
        case 9:
            let start = index + 9
            skip(past: "]]>", from: start)
            if isXML { return .verbatim(Range(from: start, to: brokeOffAt == nil ? index - 3 : index)) }
        case 2 where bytes[index + 1] == UInt8(ascii: "!"): skipDeclaration()
        case 2 where bytes[index + 1] == UInt8(ascii: "?"): skip(past: ">", from: index + 2)
        default: return tag(nameStart: index + length)
        }
        return nil
    }

    private mutating func skip(past mark: StaticString, from start: Int) {
        if let found = bytes.firstOccurrence(of: mark, in: Range(from: min(start, end), to: end)) {
            index = found + mark.utf8CodeUnitCount
        } else {
            (brokeOffAt, index) = (index, end)
        }
    }

    /// A document type, with the declarations between its brackets.
    private mutating func skipDeclaration() {
        let start = index
        while index < end, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "[") { index += 1 }
        if index < end, bytes[index] == UInt8(ascii: "[") {
            skip(past: "]", from: index)
            while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
        }
        if index < end { index += 1 } else { brokeOffAt = start }
    }

    // MARK: Tags

    private mutating func tag(nameStart: Int) -> Token? {
        let start = index
        let isClosing = nameStart == index + 2
        var cursor = nameStart
        while cursor < end, !bytes[cursor].isWhiteSpace, bytes[cursor] != UInt8(ascii: "/"),
            bytes[cursor] != UInt8(ascii: ">")
        {
            cursor += 1
        }
        let name = String(decoding: bytes[nameStart..<cursor].map(\.lowered), as: UTF8.self)
        let attributes = cursor
        var quote: UInt8?
        while cursor < end {
            let byte = bytes[cursor]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            cursor += 1
        }
        guard cursor < end else {
            (brokeOffAt, index) = (start, end)
            return nil
        }
        index = cursor + 1
        if isClosing { return .close(name: name) }
        let isEmpty = cursor > attributes && bytes[cursor - 1] == UInt8(ascii: "/")
        if !isXML, !isEmpty, ["script", "style", "title", "textarea"].contains(name) { rawElement = name }
        return .open(name: name, attributes: attributes..<cursor, isEmpty: isEmpty)
    }

    /// The content of a script, style sheet or title: up to its end tag, whatever stands in it.
    private mutating func rawText(of name: String) -> Token? {
        rawElement = nil
        tokenStart = index
        let start = index
        let closing = Array("</\(name)".utf8)
        while index < end, !bytes[index..<end].starts(with: closing, by: { $0.lowered == $1 }) { index += 1 }
        if index == end { brokeOffAt = start }
        return name == "title" || name == "textarea" ? .text(start..<index) : .verbatim(start..<index)
    }
}

/// The attributes of a tag.
struct MarkupAttributes {
    let text: MappedText
    let range: Range<Int>

    /// The range of the value of the attribute `name`, given in lower case, quotation marks aside.
    func valueRange(_ name: StaticString) -> Range<Int>? {
        let bytes = text.bytes
        var index = range.lowerBound
        while index < range.upperBound {
            while index < range.upperBound, bytes[index].isWhiteSpace || bytes[index] == UInt8(ascii: "/") {
                index += 1
            }
            let start = index
            while index < range.upperBound, !bytes[index].isWhiteSpace, bytes[index] != UInt8(ascii: "=") { index += 1 }
            let nameEnd = index
            while index < range.upperBound, bytes[index].isWhiteSpace { index += 1 }
            guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else {
                if index == start { index += 1 }
                continue
            }
            index += 1
            let value = value(from: &index)
            if nameEnd - start == name.utf8CodeUnitCount, bytes.hasWord(name, at: start) { return value }
        }
        return nil
    }

    private func value(from index: inout Int) -> Range<Int> {
        let bytes = text.bytes
        while index < range.upperBound, bytes[index].isWhiteSpace { index += 1 }
        guard index < range.upperBound else { return index..<index }
        let quote = bytes[index]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { index += 1 }
        let start = index
        while index < range.upperBound, isQuoted ? bytes[index] != quote : !bytes[index].isWhiteSpace { index += 1 }
        defer { if isQuoted, index < range.upperBound { index += 1 } }
        return start..<index
    }

    /// The value with its entities resolved, in lower case for comparison.
    func words(_ name: StaticString) -> [String] {
        guard let range = valueRange(name) else { return [] }
        return text.string(range).lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }

    func value(_ name: StaticString) -> MappedText? {
        valueRange(name).map { text.resolvingEntities($0) }
    }
}
