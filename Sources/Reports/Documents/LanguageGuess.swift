/// Recognises English and French by their commonest words.
enum LanguageGuess {
    /// The words in bytes from the lowest on, and what each adds to the balance: French is positive.
    private static let weights: [UInt64: Int] = {
        var weights: [UInt64: Int] = [:]
        for word in PageWords.english[.common] { weights[packed(word.utf8)] = -1 }
        for word in PageWords.french[.common] { weights[packed(word.utf8)] = 1 }
        return weights
    }()

    private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The language of the most function words; English where there are none.
    static func language(of bytes: ArraySlice<UInt8>) -> Language {
        let weights = weights
        var balance = 0
        var (word, length): (UInt64, Int) = (0, 0)
        func close() {
            if (2...5).contains(length), let weight = weights[word] { balance += weight }
            (word, length) = (0, 0)
        }
        for byte in bytes.prefix(60_000) {
            if byte.isWordByte {
                word = word << 8 | UInt64(byte.lowered)
                length += 1
            } else {
                close()
            }
        }
        close()
        return balance > 0 ? .french : .english
    }
}
