import Extraction
import Gazetteer
import Geography
import Incidents
import Reports

/// What a sentence says of an event: when, where, of what kind, with what toll.
struct EventStatement {
    let sentence: SentenceReading
    let date: DateRange?
    let weekday: Int?
    let dateText: String?
    let statementDate: DateRange?
    let isDatePremodifier: Bool
    /// The date is that of a saying, if the text reports the event before.
    let isDateOfSaying: Bool
    let kind: IncidentKind?
    /// Names who did it.
    let isAssault: Bool
    /// The places that it names, among which `place` is chosen.
    let choice: SceneChoice
    let place: Location?
    /// Whether nothing but its being named says that the place is the scene.
    let isPlaceNamedOnly: Bool
    /// Whether the place is the one told before, to which the sentence refers ("the market").
    let isPlaceReferred: Bool
    let coarse: Location?
    /// Places attacked at the same time, when there are several.
    let jointPlaces: [Location]
    let claims: [ClaimMention]
    let isDefinite: Bool
    /// Told in the perfect ("have killed", "ont fait"), and not in the past.
    let isLookingBack: Bool
    /// "Rebels have attacked": news just in.
    let isNewsJustIn: Bool

    /// Another event than the one before, by its words, or by its time, counted back from the news.
    var isAnother: Bool { sentence.isAnother || (isBeforeNews && date == nil && !claims.isEmpty) }

    /// "The news comes ten days after the attack on a convoy": mentioned in passing.
    var isBeforeNews: Bool {
        sentence.dates.contains { date in
            if case .news = date.expression { return true }
            return false
        }
    }

    var hasKind: Bool { sentence.realEvents.contains { $0.kind != nil } }
    var hasDate: Bool { date != nil || dateText != nil }
    /// "He died in hospital the next day": of what happened before, whatever its day.
    var isOfLaterDeath: Bool {
        !hasKind && !claims.isEmpty && claims.allSatisfy(\.isLaterDeath) && !sentence.isAnother
    }

    var hasOnlyClaims: Bool { !hasKind && !claims.isEmpty }

    /// Says who did harm, or how many were killed or taken where it is no running toll. The wounded may be told of where
    /// they were brought.
    var tellsHarm: Bool {
        isAssault
            || claims.contains {
                !$0.isToll && !$0.isLaterDeath && $0.effect != .wounded && ($0.count.best ?? 0) > 0
                    && !sentence.realEvents.isEmpty
            }
    }

    /// Whether nothing in it says that somebody did the harm.
    var isAccidental: Bool { !isAssault && sentence.realEvents.allSatisfy { $0.kind == nil || $0.isAccidental } }

    /// Reports violence that happened.
    var isEventive: Bool {
        if sentence.isAccident, !sentence.realEvents.contains(where: { $0.kind != nil && !$0.isAccidental }) {
            return false
        }
        // "six separate attacks between September and November": no report of one.
        if !hasKind, claims.isEmpty, sentence.events.contains(where: { $0.isSeveral && !$0.isUnreal }) { return false }
        return hasKind || !claims.isEmpty
            || !sentence.realEvents.isEmpty
                && (place != nil && (date != nil || !isPlaceNamedOnly) || isAssault || date != nil && coarse != nil)
    }

    /// Speaks of attacks in general, with a toll as vague: no incident.
    var isSummary: Bool {
        isTotal || isCampaign
            || !hasKind && date == nil && place == nil && sentence.events.contains { $0.kind != nil && $0.isUnreal }
                && claims.allSatisfy { $0.count.best == nil }
    }

    /// "Attacks by the group have destroyed more than 130 tankers since September": many events, and no one of them.
    private var isCampaign: Bool {
        guard hasKind, date == nil, claims.allSatisfy({ $0.count.best == nil }) else { return false }
        return sentence.realEvents.allSatisfy { $0.kind == nil || $0.isPluralNoun && $0.kind != .clash }
            && (isLookingBack || sentence.dates.contains { $0.isBound })
    }

    /// What "thousands" are at least.
    private static let vast = 2000

    /// "Since 2014, more than 1,000 civilians have been killed": a total up to now.
    private var isTotal: Bool {
        // "Thousands have been killed": in a war, and not on a day.
        let isVast = !claims.isEmpty && claims.allSatisfy { $0.count.best == nil && ($0.count.low ?? 0) >= Self.vast }
        if isVast, date == nil, place == nil { return true }
        // "Hundreds have been killed this year", "In 2019, 300 people were killed": of a year, and of no place in it.
        if date?.precision == .year, !hasKind, place == nil, !claims.isEmpty { return true }
        guard date == nil, place == nil, !claims.isEmpty, sentence.dates.contains(where: \.isBound) else {
            return false
        }
        // "The deadliest attack since 2015 killed 30": the bound is the record's.
        return !hasKind || !sentence.isRecord && !isDefinite && sentence.dates.contains { $0.isBound && $0.isLong }
    }

    /// "More than 8,000 have been killed in the conflict": unless it goes on about an incident, the toll of a war.
    var isTollOfStrife: Bool { sentence.isAboutStrife && !hasKind && date == nil && place == nil && !claims.isEmpty }

    init(_ sentence: SentenceReading, _ scenes: Scenes, _ date: EventDate, _ text: AnalysedText) {
        self.sentence = sentence
        // "The next day the toll was raised to 28": the day of counting.
        let isCount =
            !sentence.claims.isEmpty && sentence.claims.allSatisfy(\.isToll)
            && !sentence.realEvents.contains { $0.kind != nil }
        self.date = isCount ? nil : date.interval
        self.weekday = date.weekday
        self.dateText = date.text
        self.statementDate = date.statement ?? (isCount ? date.interval : nil)
        self.isDatePremodifier = date.isPremodifier
        self.isDateOfSaying = date.precedesSaying
        let events = sentence.realEvents
        let anchor = Self.anchor(events, date.tokens)
        self.isAssault = Self.isAssault(sentence)
        let byHarm: IncidentKind = sentence.claims.contains { $0.effect == .captured } ? .abduction : .armedAssault
        self.kind = Self.kind(events, anchor) ?? (isAssault ? byHarm : nil)
        self.choice = SceneChoice(
            scenes, anchor, goesOn: date.isPremodifier || anchor?.isDefinite != false, in: text,
            sentence.sentence.tokens)
        let best = choice.best
        let scene = best.flatMap { $0.isTold ? $0.fine : nil }
        let isCoarse = scenes.coarse.contains { $0.precision != .country || $0.country != scenes.earlier?.country }
        let told = scene?.location ?? (isCoarse ? nil : scenes.earlier)
        self.place = told ?? best?.fine.location
        self.isPlaceNamedOnly = told == nil
        self.isPlaceReferred = scene == nil && told != nil && !sentence.isSamePlace
        self.coarse = scenes.coarse.first
        self.jointPlaces = scene.map { Self.joint($0, scenes.fine, text) } ?? []
        self.claims = sentence.claims
        self.isLookingBack = anchor.map { text.isInPerfect(after: $0.tokens, sentence.sentence.tokens) } ?? false
        self.isNewsJustIn = anchor.map { text.isNewsJustIn($0.tokens) } ?? false
        self.isDefinite = anchor?.isDefinite ?? events.contains { $0.isDefinite }
    }

    /// The event that the date belongs to: the nearest one of a kind.
    private static func anchor(_ events: [EventMention], _ date: Range<Int>?) -> EventMention? {
        let kinds = events.filter { $0.kind != nil }
        guard let date else { return kinds.first ?? events.first }
        return kinds.min { distance($0.tokens, date) < distance($1.tokens, date) } ?? events.first
    }

    /// Specific kinds win over general ones in the sentence.
    private static func kind(_ events: [EventMention], _ anchor: EventMention?) -> IncidentKind? {
        let kinds = events.compactMap(\.kind)
        let specific: [IncidentKind] = [
            .suicideBombing, .airStrike, .shelling, .explosion, .ambush, .abduction, .massacre,
        ]
        if let kind = specific.first(where: { kinds.contains($0) }) { return kind }
        return anchor?.kind ?? kinds.first
    }

    /// "Gunmen killed five", "shot by unknown men": harm that somebody is said to have done, and not to have suffered.
    private static func isAssault(_ sentence: SentenceReading) -> Bool {
        !sentence.realEvents.isEmpty
            && zip(sentence.actors, sentence.roles).contains { mention, actor in
                actor.role == .perpetrator && mention.side == .militant
                    && !sentence.claims.contains { $0.tokens.overlaps(mention.tokens) }
            }
    }

    /// Places joined to the scene by "and" or a comma, farther apart than one neighbourhood.
    private static func joint(_ scene: Scenes.Fine, _ fine: [Scenes.Fine], _ text: AnalysedText) -> [Location] {
        guard let chosen = fine.firstIndex(where: { $0.toponym == scene.toponym }) else { return [] }
        let isJoined = { (i: Int) in
            let gap = Range(from: fine[i].tokens.upperBound, to: fine[i + 1].tokens.lowerBound)
            // "in Riverton, and a suspect was tried in Springfield" names one scene.
            return !fine[i].isOffset && !fine[i + 1].isOffset && isConjunction(gap, text)
                && text.governor(of: fine[i + 1].tokens, in: gap) != .otherVerb
                && isApart(fine[i].location, [fine[i + 1].location])
        }
        var first = chosen
        while first > 0, isJoined(first - 1) { first -= 1 }
        var places = [fine[first].location]
        for i in first..<fine.count - 1 {
            guard isJoined(i), isApart(fine[i + 1].location, places) else { break }
            places.append(fine[i + 1].location)
        }
        return places
    }

    private static func isApart(_ location: Location, _ others: [Location]) -> Bool {
        others.allSatisfy { other in
            guard let a = location.coordinate, let b = other.coordinate else { return false }
            return a.greatCircleDistance(to: b) > PlaceDistance.jointScenes
        }
    }

    /// "A and B", "the camp in A and the army base in B".
    private static func isConjunction(_ gap: Range<Int>, _ text: AnalysedText) -> Bool {
        guard gap.count <= 9 else { return false }
        let words = gap.map { text.tokens[$0].folded }
        // A comma alone is an apposition more often than a list.
        let first = words.first == "," ? gap.lowerBound + 1 : gap.lowerBound
        let joins = words.first == "&" || gap.contains(first) && text.isConjunction(first)
        return joins && !words.contains(where: { [".", ";", "("].contains($0) })
    }

    static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        a.upperBound <= b.lowerBound
            ? b.lowerBound - a.upperBound : b.upperBound <= a.lowerBound ? a.lowerBound - b.upperBound : 0
    }

    /// Kinds that words for any attack stand for.
    private static let general: Set<IncidentKind> = [.armedAssault, .clash, .raid, .other, .massacre, .abduction]

    /// Whether the sentence reports violence of another kind than `kind`. "Shot dead" and "burned" may be told of any attack.
    func isOfOtherKind(than kind: IncidentKind?) -> Bool {
        guard let own = self.kind, let kind else { return false }
        return own != kind && ![.armedAssault, .raid, .other].contains(own)
            && !(Self.general.contains(own) && Self.general.contains(kind))
    }

    /// Whether no one attack is of both kinds: shells and a suicide bomber, an air strike and an abduction.
    func isIncompatible(with kind: IncidentKind?) -> Bool {
        guard let own = self.kind, let kind, hasKind, !isDefinite else { return false }
        let fromAfar: Set<IncidentKind> = [.airStrike, .shelling]
        let fromNear: Set<IncidentKind> = [.suicideBombing, .ambush, .abduction]
        return fromAfar.contains(own) && fromNear.contains(kind) || fromNear.contains(own) && fromAfar.contains(kind)
    }
}
