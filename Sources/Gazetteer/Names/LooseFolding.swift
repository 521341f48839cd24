import Text

/// Folds the keys of `NameFolding` further, by the rules of spelling of the region, so that different transcriptions
/// of one name become the same bytes: `Ouagadougou` and `Wagadugu`, `Khartoum` and `Kartum`.
public struct LooseFolding: Sendable {
    /// The longest key that is folded; a longer one is no name.
    static let maximumLength = 200

    private struct Compiled: Sendable {
        var letters: [UInt8]
        var becomes: [UInt8]
        var position: LooseFoldingRule.Position
    }

    /// The folding by the rules that ship.
    public static let shared = LooseFolding(rules: rules)

    /// By the first letter, a to z, in the order of the rules.
    private let byFirstLetter: [[Compiled]]

    init(rules: [LooseFoldingRule]) {
        var table: [[Compiled]] = Array(repeating: [], count: 26)
        for rule in rules {
            let compiled = Compiled(
                letters: Array(rule.letters.description.utf8), becomes: Array(rule.becomes.description.utf8),
                position: rule.position)
            if let slot = compiled.letters.first.flatMap(Self.slot) { table[slot].append(compiled) }
        }
        byFirstLetter = table
    }

    /// The loose key of a key of `NameFolding`; empty when the key has no Latin letter or is too long.
    public func key(_ basicKey: [UInt8]) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.maximumLength) { buffer in
            let count = basicKey.withUnsafeBufferPointer { fold($0, into: buffer) }
            return Array(buffer[..<count])
        }
    }

    /// The loose key of a name as it is written.
    public func key(ofName name: String) -> [UInt8] { key(NameFolding.key(name)) }

    /// Hash over the rules and letters of both foldings: an index that was compiled by others does not fit.
    static let fingerprint: UInt64 = {
        var text = ""
        for rule in rules { text += "\(rule.letters) \(rule.becomes) \(rule.position)\n" }
        for (to, from) in LatinLetters.rows { text += "\(to) \(from)\n" }
        return XXHash64.hash(Array(text.utf8))
    }()

    /// Writes the loose key into `result`, which must hold `maximumLength` bytes, and returns its length.
    @inline(__always)
    func fold(_ key: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard key.count <= Self.maximumLength / 2 else { return 0 }
        var (i, count) = (0, 0)
        var hasLetter = false
        byFirstLetter.withUnsafeBufferPointer { table in
            while i < key.count {
                let byte = key[i]
                guard let slot = Self.slot(byte) else {
                    if byte != UInt8(ascii: " ") { Self.append(byte, result, &count) }
                    i += 1
                    continue
                }
                hasLetter = true
                // A doubled letter counts once for the rules too.
                if i + 1 < key.count, key[i + 1] == byte {
                    i += 1
                    continue
                }
                if let rule = Self.firstRule(of: table[slot], at: i, of: key) {
                    for letter in rule.becomes { Self.append(letter, result, &count) }
                    i += rule.letters.count
                } else {
                    Self.append(byte, result, &count)
                    i += 1
                }
            }
        }
        return hasLetter ? count : 0
    }

    @inline(__always)
    private static func slot(_ byte: UInt8) -> Int? {
        let slot = Int(byte) - Int(UInt8(ascii: "a"))
        return slot >= 0 && slot < 26 ? slot : nil
    }

    @inline(__always)
    private static func append(_ byte: UInt8, _ result: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        if count > 0, result[count - 1] == byte, slot(byte) != nil { return }
        result[count] = byte
        count += 1
    }

    @inline(__always)
    private static func firstRule(
        of rules: [Compiled], at i: Int, of key: UnsafeBufferPointer<UInt8>
    ) -> Compiled? {
        for rule in rules where matches(rule, at: i, of: key) { return rule }
        return nil
    }

    private static func matches(_ rule: Compiled, at i: Int, of key: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = i + rule.letters.count
        guard end <= key.count else { return false }
        for k in 1..<max(1, rule.letters.count) where key[i + k] != rule.letters[k] { return false }
        let next = end < key.count ? key[end] : UInt8(ascii: " ")
        switch rule.position {
        case .anywhere: return true
        case .beforeVowel: return isVowel(next)
        case .beforeFrontVowel: return isFrontVowel(next)
        case .silentAtEnd:
            return next == UInt8(ascii: " ") && i >= 5 && isVowel(key[i - 2]) && isDental(key[i - 1])
                && !key[i - 5..<i].contains(UInt8(ascii: " "))
        case .afterVowelAtEnd: return next == UInt8(ascii: " ") && i >= 1 && isVowel(key[i - 1])
        case .word: return isWord(i..<end, of: key) && (i > 0 || end < key.count)
        case .wordBeforeAnother: return isWord(i..<end, of: key) && end < key.count
        }
    }

    private static func isWord(_ range: Range<Int>, of key: UnsafeBufferPointer<UInt8>) -> Bool {
        (range.lowerBound == 0 || key[range.lowerBound - 1] == UInt8(ascii: " "))
            && (range.upperBound == key.count || key[range.upperBound] == UInt8(ascii: " "))
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"), UInt8(ascii: "w"):
            true
        default: false
        }
    }

    private static func isDental(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "d"), UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "s"),
            UInt8(ascii: "t"):
            true
        default: false
        }
    }

    private static func isFrontVowel(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "e") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "y")
    }
}
