/// Words and their numbers, in the order of being added: a hash table with open addressing and linear probing.
///
/// Each word of each text is looked up here, most in vain. `Dictionary` guards itself against keys chosen to collide,
/// which words of a lexicon are not, and that is most of its cost.
struct WordNumbers: Sendable {
    private var words: [String] = []
    /// A number plus one, or 0 for a free slot; a power of two, at most half of them taken.
    private var slots: [UInt32] = Array(repeating: 0, count: 1024)

    subscript(word: String) -> Int? {
        var slot = Self.hash(word) & (slots.count - 1)
        while slots[slot] > 0 {
            let number = Int(slots[slot]) - 1
            if words[number] == word { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a word that is not among them, and returns its number.
    mutating func append(_ word: String) -> Int {
        words.append(word)
        if words.count * 2 > slots.count {
            slots = Array(repeating: 0, count: slots.count * 2)
            for number in words.indices { insert(number) }
        } else {
            insert(words.count - 1)
        }
        return words.count - 1
    }

    private mutating func insert(_ number: Int) {
        var slot = Self.hash(words[number]) & (slots.count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
    }

    /// FNV-1a (Fowler, Noll and Vo 1991), folded to its lower bits.
    private static func hash(_ word: String) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
