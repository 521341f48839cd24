package import Extraction
package import Incidents

/// An incident as one document reports it.
package struct Draft: Sendable {
    package var kind: IncidentKind?
    package var date: DateRange
    /// Day of the week that the text states when the date cannot be known; 1 is Monday.
    package var weekday: Int?
    /// The words of a date that cannot be resolved.
    package var dateText: String?
    /// The time of day, in the words of the text.
    package var timeOfDay: String?
    package var location: Location
    package var actors: [Party] = []
    package var claims: [ClaimMention] = []
    /// Indices of the sentences that report it, ascending.
    package var sentences: [Int]
    package var isSecondary: Bool
    /// What the document is about.
    package var isHeadline: Bool
    /// What an item of a list of news opens with.
    package var isItem = false
    /// Told as something known ("the attack"), and not before.
    package var isReference = false
    /// Drafts with one number share a toll: simultaneous attacks reported together.
    package var joint: Int?
    /// When somebody spoke of it, when the text does not date the incident itself.
    package var statementDate: DateRange?

    /// Whether a settlement, site or the vicinity of one is known.
    package var isFine: Bool {
        switch location.precision {
        case .site, .settlement, .near: location.coordinate != nil
        default: false
        }
    }
}
