public import Reports

/// The words of one language, looked up token by token in a trie.
public struct Lexicon: Sendable {
    /// The end of a phrase, or of the beginning of one.
    private struct Node {
        /// Indices into `meanings`.
        var meanings: [Int] = []
    }

    private struct Step: Hashable {
        let node: Int
        let word: Int
    }

    private var nodes: [Node] = [Node()]
    /// Every word of the phrases has a number, so that a text's words are looked up once each.
    private var words = WordNumbers()
    /// The node that a phrase's first word leads to, by the word's number; 0 where no phrase begins with it.
    private var beginnings: [Int] = []
    /// The nodes that the words after it lead to.
    private var steps: [Step: Int] = [:]
    /// What the phrases mean, in the order of the files.
    private var meanings: [WordMeaning] = []
    private var abbreviations: Set<String> = []
    private var endings: [WordEnding: [String]] = [:]
    private var habits: Set<WritingHabit> = []
    let language: Language

    /// The words that ship for `language`, together with those for all languages.
    public init(_ language: Language) {
        self.language = language
        for file in LexiconFile.shipped(for: language) { add(file) }
    }

    /// The words that ship for `language`, read once.
    public static func shared(_ language: Language) -> Lexicon {
        switch language {
        case .english: english
        case .french: french
        }
    }

    private static let english = Lexicon(.english)
    private static let french = Lexicon(.french)

    private mutating func add(_ file: LexiconFile) {
        let tokenizer = Tokenizer(language: language)
        for entry in file.entries {
            let bytes = Array(entry.phrase.utf8)
            let words = tokenizer.tokens(in: bytes, range: 0..<bytes.count).map(\.folded)
            guard !words.isEmpty else { continue }
            if entry.category == .abbreviation { abbreviations.formUnion(words) }
            if entry.category == .ending {
                if let ending = WordEnding(rawValue: entry.value) { endings[ending, default: []] += words }
                continue
            }
            if entry.category == .habit {
                if let habit = WritingHabit(rawValue: entry.value) { habits.insert(habit) }
                continue
            }
            insert(words, entry)
        }
    }

    private mutating func insert(_ words: [String], _ entry: LexiconFile.Entry) {
        var node = 0
        for word in words {
            let step = Step(node: node, word: number(word))
            if let next = self.node(after: step) {
                node = next
            } else {
                nodes.append(Node())
                if node == 0 { beginnings[step.word] = nodes.count - 1 } else { steps[step] = nodes.count - 1 }
                node = nodes.count - 1
            }
        }
        nodes[node].meanings.append(meanings.count)
        meanings.append(WordMeaning(category: entry.category, value: entry.value))
    }

    private mutating func number(_ word: String) -> Int {
        if let known = words[word] { return known }
        beginnings.append(0)
        return words.append(word)
    }

    private func node(after step: Step) -> Int? {
        if step.node > 0 { return steps[step] }
        let node = beginnings[step.word]
        return node > 0 ? node : nil
    }

    /// The number that a single word stands for, or nil.
    func number(_ word: some StringProtocol) -> Int? { value(of: word, .number).flatMap { Int($0) } }

    /// What a single folded word means in `category`, or nil.
    func value(of word: some StringProtocol, _ category: WordCategory) -> String? {
        guard let number = words[String(word)], let node = node(after: Step(node: 0, word: number)) else { return nil }
        return nodes[node].meanings.first { meanings[$0].category == category }.map { meanings[$0].value }
    }

    /// Whether a folded word ends as words of the sort do: "quickly" as adverbs do in English.
    func ends(_ word: String, as ending: WordEnding) -> Bool {
        endings[ending]?.contains { word.hasSuffix($0) } ?? false
    }

    /// Whether `suffix` is an ending of the sort.
    func isEnding(_ suffix: some StringProtocol, _ ending: WordEnding) -> Bool {
        endings[ending]?.contains { $0 == suffix } ?? false
    }

    func has(_ habit: WritingHabit) -> Bool { habits.contains(habit) }

    func isAbbreviation(_ word: String) -> Bool { abbreviations.contains(word) }

    /// Every phrase that starts at each token; per token and category the longest comes first. No phrase goes beyond
    /// the end of a sentence.
    /// - Parameter ends: where the sentences end, ascending; the last is the number of tokens.
    func annotate(_ tokens: [Token], sentenceEnds ends: [Int] = []) -> Annotations {
        let numbers = tokens.map { words[$0.folded] }
        var annotations = Annotations(tokenCount: tokens.count, meanings: meanings)
        var sentence = 0
        for start in tokens.indices {
            while sentence < ends.count, ends[sentence] <= start { sentence += 1 }
            let end = sentence < ends.count ? min(ends[sentence], tokens.count) : tokens.count
            var node = 0
            var i = start
            while i < end, let word = numbers[i], let next = self.node(after: Step(node: node, word: word)) {
                node = next
                i += 1
                for meaning in nodes[node].meanings { annotations.append(meaning, length: i - start, at: start) }
            }
            annotations.close()
        }
        return annotations
    }
}
