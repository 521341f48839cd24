/// Tells English from French by their commonest words.
enum LanguageGuess {
    private static let english: Set<String> = [
        "the", "of", "and", "in", "to", "was", "were", "by", "that", "with", "for", "from", "is", "at", "has", "which",
    ]
    private static let french: Set<String> = [
        "le", "la", "les", "des", "et", "du", "une", "dans", "que", "qui", "pour", "par", "est", "au", "sur", "ont",
    ]

    /// The language of the most function words; English where there are none.
    static func language(of bytes: ArraySlice<UInt8>) -> Language {
        var balance = 0
        var word: [UInt8] = []
        func close() {
            defer { word.removeAll(keepingCapacity: true) }
            guard (2...5).contains(word.count) else { return }
            let folded = String(decoding: word, as: UTF8.self)
            if english.contains(folded) { balance -= 1 } else if french.contains(folded) { balance += 1 }
        }
        for byte in bytes.prefix(60_000) {
            if byte.isWordByte { word.append(byte.lowered) } else { close() }
        }
        close()
        return balance > 0 ? .french : .english
    }
}
