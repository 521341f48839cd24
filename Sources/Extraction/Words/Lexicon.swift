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
    case revision
    case rangeBetween = "range_between"
    // Dates
    case month, weekday, following, last
    case dayPart = "day_part"
    case relativeDay = "relative_day"
    case relativePeriod = "relative_period"
    case followingUnit = "following_unit"
    case newsVerb = "news_verb"
    case agoUnit = "ago_unit"
    case ofLastYear = "of_last_year"
    case ofThisYear = "of_this_year"
    case ofThatYear = "of_that_year"
    case partOfMonth = "part_of_month"
    case aroundDate = "around_date"
    case durationUnit = "duration_unit"
    case dayArticle = "day_article"
    case timeOfDay = "time_of_day"
    case clockUnit = "clock_unit"
    case clockOpening = "clock_opening"
    case dateBegin = "date_begin"
    case datePreposition = "date_preposition"
    case backgroundDate = "background_date"
    case sinceDate = "since_date"
    case rearDate = "rear_date"
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
    case conditional, denial, strife, whoever
    case accidental
    case definite, hypothetical, habitual, negation
    // Casualties
    case effectAfter = "effect_after"
    case effectBefore = "effect_before"
    case effectNoun = "effect_noun"
    case leaving, victim
    case notPeople = "not_people"
    case noEffect = "no_effect"
    case ownLoss = "own_loss"
    case victimModifier = "victim_modifier"
    case victimComplement = "victim_complement"
    case objectFiller = "object_filler"
    case furtherPeople = "further_people"
    case toll
    case tollReach = "toll_reach"
    case tollVerb = "toll_verb"
    case theOne = "the_one"
    case notOne = "not_one"
    case asideOpening = "aside_opening"
    case responsibleBy = "responsible_by"
    case release, age
    case nobody, anybody, negating, causing, besides
    case nobodyFiller = "nobody_filler"
    case harmNoun = "harm_noun"
    case harmJoint = "harm_joint"
    case noSpeaker = "no_speaker"
    case superlative
    case partOf = "part_of"
    case copula, among
    case alongWith = "along_with"
    case singularPassive = "singular_passive"
    case singularNoun = "singular_noun"
    case victimOpener = "victim_opener"
    case partOpener = "part_opener"
    // Speech
    case reporting, publishing, according, responsibility, pronoun, speaker
    case claimantStop = "claimant_stop"
    // Places
    case scene, vague, offset, direction, origin, destination, border, facility, organisation
    case placeCue = "place_cue"
    case placeFiller = "place_filler"
    case containment
    case lengthUnit = "length_unit"
    case offsetFiller = "offset_filler"
    case placeSuffix = "place_suffix"
    case personTitle = "person_title"
    case nameParticle = "name_particle"
    case notPlace = "not_place"
    case noPlaceAfter = "no_place_after"
    case givenName = "given_name"
    case demonym
    // Names of places in any text
    case commonWord = "common_word"
    case body, inhabitants, office
    case bodyLink = "body_link"
    case borrowedNoun = "borrowed_noun"
    case compoundEnding = "compound_ending"
    case nameLink = "name_link"
    case placePreposition = "place_preposition"
    case containerOpening = "container_opening"
    case containerFiller = "container_filler"
    case containerLink = "container_link"
    case listJoiner = "list_joiner"
    // Words inside names of places
    case continent
    case nameOpening = "name_opening"
    case namePart = "name_part"
    case namePartLink = "name_part_link"
    case nameKind = "name_kind"
    // Actors
    case group, actor
    case actorAdjective = "actor_adjective"
    // Syntax
    case relativePronoun = "relative_pronoun"
    case road, accident
    case determiner
    case abbreviation, by, agentive, subordinator, genitive, conjunction
    case clauseJoin = "clause_join"
    case complementiser
    case nounMarker = "noun_marker"
    case ending, habit
    case pastForm = "past_form"
    case nameJoiner = "name_joiner"
    case kinParticle = "kin_particle"
    case passiveAuxiliary = "passive_auxiliary"
    case perfectAuxiliary = "perfect_auxiliary"
}

/// What the end of a word tells of it; the raw value is the value in `[ending …]` headers.
public enum WordEnding: String, Hashable, Sendable, CaseIterable {
    case adverb, plural, past, participle, ordinal
}

/// How a language is written; the raw value is the value in `[habit …]` headers.
public enum WritingHabit: String, Hashable, Sendable, CaseIterable {
    /// "4 mars" and never "mars 4".
    case dayFirst = "day_first"
    /// Days of the week and months bear no capital.
    case smallDays = "small_days"
    /// A space parts thousands ("1 500").
    case spacedThousands = "spaced_thousands"
    /// Regions bear the names of directions: "la région de l'Est".
    case directionNames = "direction_names"
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

    /// Every phrase that starts at each token; per token and category the longest comes first. No phrase goes beyond the
    /// end of a sentence.
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
