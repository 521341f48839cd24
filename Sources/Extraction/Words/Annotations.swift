import Reports

/// What a phrase of the lexicon means: a category, and the value given there, or the phrase itself.
struct WordMeaning: Hashable, Sendable {
    let category: WordCategory
    let value: String
}

/// A lexicon phrase found in a text: what it is, what it means, and how many tokens it covers.
struct WordHit: Hashable, Sendable {
    let category: WordCategory
    /// The value given in the lexicon, or the phrase itself.
    let value: String
    /// Number of tokens.
    let length: Int
}

/// The lexicon phrases of a tokenised text.
///
/// Nearly every question about a word is answered by no, so that each token has a set of the categories that start at
/// it, and one of those that end before it.
struct Annotations: Sendable {
    private struct Hit {
        let meaning: Int32
        let length: Int32
    }

    private let meanings: [WordMeaning]
    /// The longest last for each token.
    private var hits: [Hit] = []
    /// Where the hits of each token start in `hits`, and where the last ones end.
    private var starts: [Int] = [0]
    private var starting: [CategorySet]
    private var ending: [CategorySet]

    /// - Parameter meanings: what the phrases that are appended mean.
    init(tokenCount: Int, meanings: [WordMeaning]) {
        self.meanings = meanings
        starting = Array(repeating: CategorySet(), count: tokenCount)
        ending = Array(repeating: CategorySet(), count: tokenCount + 1)
        starts.reserveCapacity(tokenCount + 1)
    }

    /// Takes a phrase that starts at `token`; the shortest come first.
    mutating func append(_ meaning: Int, length: Int, at token: Int) {
        hits.append(Hit(meaning: Int32(meaning), length: Int32(length)))
        starting[token].insert(meanings[meaning].category)
        ending[token + length].insert(meanings[meaning].category)
    }

    /// After the last phrase of a token.
    mutating func close() { starts.append(hits.count) }

    /// All phrases that start at token `i`, the longest first.
    func hits(at i: Int) -> [WordHit] {
        starting.indices.contains(i) ? (starts[i]..<starts[i + 1]).reversed().map(hit) : []
    }

    private func hit(_ index: Int) -> WordHit {
        let meaning = meanings[Int(hits[index].meaning)]
        return WordHit(category: meaning.category, value: meaning.value, length: Int(hits[index].length))
    }

    /// The longest phrase of `category` that starts at token `i`, if any.
    func hit(_ category: WordCategory, at i: Int) -> WordHit? {
        guard has(category, at: i) else { return nil }
        var k = starts[i + 1] - 1
        while k >= starts[i] {
            if meanings[Int(hits[k].meaning)].category == category { return hit(k) }
            k -= 1
        }
        return nil
    }

    func has(_ category: WordCategory, at i: Int) -> Bool {
        starting.indices.contains(i) && starting[i].contains(category)
    }

    /// The longest phrase of `category` that ends right before token `i` and starts no earlier than `floor`.
    func hit(_ category: WordCategory, endingAt i: Int, floor: Int) -> (start: Int, hit: WordHit)? {
        guard ending.indices.contains(i), ending[i].contains(category) else { return nil }
        for start in Range(from: max(0, floor, i - Self.longestPhrase), to: i) where has(category, at: start) {
            var k = starts[start + 1] - 1
            while k >= starts[start] {
                if meanings[Int(hits[k].meaning)].category == category, start + Int(hits[k].length) == i {
                    return (start, hit(k))
                }
                k -= 1
            }
        }
        return nil
    }

    /// Tokens that a phrase which ends somewhere is looked for in.
    private static let longestPhrase = 8
}

/// Categories of words, a bit each.
private struct CategorySet: Sendable {
    private var bits = SIMD4<UInt64>(repeating: 0)

    mutating func insert(_ category: WordCategory) {
        bits[Int(category.rawValue >> 6)] |= 1 << UInt64(category.rawValue & 63)
    }

    func contains(_ category: WordCategory) -> Bool {
        bits[Int(category.rawValue >> 6)] >> UInt64(category.rawValue & 63) & 1 == 1
    }
}
