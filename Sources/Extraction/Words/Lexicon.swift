public import Reports

/// A category of words in the lexicon files; the raw value is the name in their `[section]` headers.
public enum WordCategory: String, Hashable, Sendable, CaseIterable {
    // Numbers
    case number, article, multiplier
    case vagueNumber = "vague_number"
    case roundNumber = "round_number"
    case qualifier
    case qualifierAfter = "qualifier_after"
    case rangeOpen = "range_open"
    case rangeJoin = "range_join"
    // Dates
    case month, weekday, following, last
    case relativeDay = "relative_day"
    case relativePeriod = "relative_period"
    case followingUnit = "following_unit"
    case agoUnit = "ago_unit"
    case ofLastYear = "of_last_year"
    case ofThisYear = "of_this_year"
    case ofThatYear = "of_that_year"
    case partOfMonth = "part_of_month"
    case aroundDate = "around_date"
    case durationUnit = "duration_unit"
    case dayArticle = "day_article"
    case dateBegin = "date_begin"
    case datePreposition = "date_preposition"
    case backgroundDate = "background_date"
    case sinceDate = "since_date"
    // Events
    case event
    case eventByEffect = "event_by_effect"
    case noEvent = "no_event"
    case eventNoun = "event_noun"
    case samePlace = "same_place"
    case placeReference = "place_reference"
    case anotherEvent = "another_event"
    case severalEvents = "several_events"
    case otherEvent = "other_event"
    case conditional, denial
    case definite, hypothetical, habitual, negation
    // Casualties
    case effectAfter = "effect_after"
    case effectBefore = "effect_before"
    case effectNoun = "effect_noun"
    case leaving, victim
    case noEffect = "no_effect"
    case ownLoss = "own_loss"
    case victimModifier = "victim_modifier"
    case victimComplement = "victim_complement"
    case objectFiller = "object_filler"
    case partOf = "part_of"
    case copula
    // Speech
    case reporting, publishing, according, responsibility, pronoun, speaker
    case claimantStop = "claimant_stop"
    // Places
    case scene, vague, offset, direction, origin, destination, border, facility, organisation
    case placeCue = "place_cue"
    case placeSuffix = "place_suffix"
    case personTitle = "person_title"
    case nameParticle = "name_particle"
    case notPlace = "not_place"
    case noPlaceAfter = "no_place_after"
    case givenName = "given_name"
    case demonym
    // Actors
    case group, actor
    case actorAdjective = "actor_adjective"
    // Syntax
    case relativePronoun = "relative_pronoun"
    case road, accident
    case abbreviation, by, agentive, subordinator, genitive, conjunction
    case passiveAuxiliary = "passive_auxiliary"
    case perfectAuxiliary = "perfect_auxiliary"
}

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

    func isAbbreviation(_ word: String) -> Bool { abbreviations.contains(word) }

    /// Every phrase that starts at each token; per token and category the longest comes first.
    func annotate(_ tokens: [Token]) -> Annotations {
        let numbers = tokens.map { words[$0.folded] }
        var annotations = Annotations(tokenCount: tokens.count, meanings: meanings)
        for start in tokens.indices {
            var node = 0
            var i = start
            while i < tokens.count, let word = numbers[i], let next = self.node(after: Step(node: node, word: word)) {
                node = next
                i += 1
                for meaning in nodes[node].meanings { annotations.append(meaning, length: i - start, at: start) }
            }
            annotations.close()
        }
        return annotations
    }
}
