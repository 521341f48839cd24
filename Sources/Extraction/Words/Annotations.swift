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
/// Nearly every question about a word is answered by no, so that each token has a set of the categories that start at it,
/// and one of those that end before it.
struct Annotations: Sendable {
    private var hits: [WordHit] = []
    /// Where the hits of each token start in `hits`, and where the last ones end.
    private var starts: [Int] = [0]
    private var starting: [CategorySet]
    private var ending: [CategorySet]

    init(tokenCount: Int) {
        starting = Array(repeating: CategorySet(), count: tokenCount)
        ending = Array(repeating: CategorySet(), count: tokenCount + 1)
        starts.reserveCapacity(tokenCount + 1)
    }

    /// Takes the hits of the next token.
    mutating func append(_ found: some Sequence<WordHit>, at token: Int) {
        for hit in found {
            hits.append(hit)
            starting[token].insert(hit.category)
            ending[token + hit.length].insert(hit.category)
        }
        starts.append(hits.count)
    }

    /// All phrases that start at token `i`, the longest first.
    func hits(at i: Int) -> ArraySlice<WordHit> { hits[starts[i]..<starts[i + 1]] }

    /// The longest phrase of `category` that starts at token `i`, if any.
    func hit(_ category: WordCategory, at i: Int) -> WordHit? {
        guard has(category, at: i) else { return nil }
        for k in starts[i]..<starts[i + 1] where hits[k].category == category { return hits[k] }
        return nil
    }

    func has(_ category: WordCategory, at i: Int) -> Bool {
        starting.indices.contains(i) && starting[i].contains(category)
    }

    /// The longest phrase of `category` that ends right before token `i` and starts no earlier than `floor`.
    func hit(_ category: WordCategory, endingAt i: Int, floor: Int) -> (start: Int, hit: WordHit)? {
        guard ending.indices.contains(i), ending[i].contains(category) else { return nil }
        for start in max(0, floor, i - Self.longestPhrase)..<max(0, floor, i) where has(category, at: start) {
            for k in starts[start]..<starts[start + 1]
            where hits[k].category == category && start + hits[k].length == i {
                return (start, hits[k])
            }
        }
        return nil
    }

    /// Tokens that a phrase which ends somewhere is looked for in.
    private static let longestPhrase = 8
}

/// Categories of words, a bit each.
private struct CategorySet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func insert(_ category: WordCategory) {
        let bit = category.ordinal
        if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
    }

    func contains(_ category: WordCategory) -> Bool {
        let bit = category.ordinal
        return (bit < 64 ? low >> bit : high >> (bit - 64)) & 1 == 1
    }
}

extension WordCategory {
    /// Position among all cases; below 128, as a test makes sure. A case without values is stored as its position.
    var ordinal: UInt64 { UInt64(unsafeBitCast(self, to: UInt8.self)) }
}
