package import Incidents
import Reports

/// All that is recognised in one sentence.
package struct SentenceReading: Sendable {
    /// Index of the sentence in the document.
    package let index: Int
    package let sentence: Sentence
    package let dates: [DateMention]
    package let events: [EventMention]
    package let claims: [ClaimMention]
    /// The tolls of events that the sentence only looks back at.
    package let otherClaims: [ClaimMention]
    package let actors: [PartyMention]
    /// The parties with what they do in the sentence.
    package let roles: [Party]
    /// Indices of the document's toponyms that stand in the sentence.
    package let toponyms: Range<Int>
    /// "the same village": the scene is the one before.
    package let isSamePlace: Bool
    /// The time of day, in the words of the text.
    package let time: Range<Int>?
    /// Whether it names a place as the scene of something.
    package let hasScene: Bool
    /// Points written as coordinates.
    package let points: [CoordinateMention]
    /// "the village", "the camp": the place named last, or the scene before.
    package let refersToPlace: Bool
    /// "another attack", "a second raid": not the one before.
    package let isAnother: Bool

    /// "the deadliest attack since": compared with all before it.
    package let isRecord: Bool

    /// Harm that nobody did on purpose.
    package let isAccident: Bool
    /// Speaks of a war or unrest as a whole.
    package let isAboutStrife: Bool
    /// Somebody claims responsibility.
    package let claimsResponsibility: Bool

    /// The clause about another event, and how many days that one lies back.
    package let aside: Aside?

    package struct Aside: Hashable, Sendable {
        /// Tokens from the sentence's start, or up to its end.
        package let tokens: Range<Int>
        /// nil when the text does not say ("days after"), or counts months.
        package let days: Int?
        package let months: Int?
    }

    /// Words of violence that is said to have happened.
    ///
    /// Several events together are one report only where the sentence gives their day and place.
    package var realEvents: [EventMention] {
        let days = dates.filter { !$0.isBound && !$0.isStatement }
        let isOfOneDay = hasScene && days.count == 1 && days[0].isDay
        return events.filter {
            !$0.isUnreal && (!$0.isSeveral || isOfOneDay) && (!$0.isCircumstance || !claims.isEmpty)
        }
    }
}
