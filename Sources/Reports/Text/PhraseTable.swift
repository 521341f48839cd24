/// Set phrases, looked for all at once in one pass over a text.
struct PhraseTable: Sendable {
    private var byFirstByte: [[[UInt8]]] = Array(repeating: [], count: 256)

    init(_ phrases: [String]) {
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { byFirstByte[Int(first)].append(bytes) }
        }
    }

    /// Whether a phrase stands anywhere in the text.
    func occurs(in text: ArraySlice<UInt8>) -> Bool {
        text.indices.contains { opens(text[$0...]) }
    }

    /// Whether the text opens with a phrase.
    func opens(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        let candidates = byFirstByte[Int(first)]
        return !candidates.isEmpty && candidates.contains { text.starts(with: $0) }
    }

    /// Whether the text opens with a phrase that ends where one of its words does.
    func opensWithWords(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return byFirstByte[Int(first)].contains { phrase in
            text.starts(with: phrase)
                && (text.count == phrase.count || text[text.startIndex + phrase.count] == UInt8(ascii: " "))
        }
    }
}
