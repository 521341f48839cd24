import Extraction
import Gazetteer
import Incidents
import Reports

/// Sentences that give time and place, and leave what happened to the next.
extension Assembler {
    /// A sentence that gives time and place, and leaves what happened to the next ("On July 22 two cars were driven
    /// into the garrison of X. One soldier was killed.").
    struct Setting {
        let date: DateRange
        let place: Location
        let sentence: SentenceReading
    }

    /// Starts an incident in the setting that the sentence before gave, unless the text already speaks of it.
    mutating func startIn(_ setting: Setting, _ statement: EventStatement, _ block: Block) -> Int? {
        defer { self.setting = nil }
        guard statement.date == nil, statement.place.map({ isSamePlace($0, setting.place) }) ?? true,
            !statement.isDefinite, !statement.claims.isEmpty,
            statement.sentence.index == setting.sentence.index + 1,
            statement.sentence.sentence.block == setting.sentence.sentence.block,
            !drafts[openDrafts].contains(where: {
                isSameTime($0.date, setting.date) && isSamePlace($0.location, setting.place)
            })
        else { return nil }
        start(statement, block)
        let index = drafts.count - 1
        drafts[index].date = setting.date
        drafts[index].location = setting.place
        drafts[index].sentences.insert(setting.sentence.index, at: 0)
        return index
    }

    /// The scene that the sentence right before names, after all that the text says of the incident it is speaking of
    /// ("… a house fire in the town of X. The officers came under fire.").
    func placeToldBefore(_ statement: EventStatement) -> Location? {
        guard statement.place == nil, statement.coarse == nil, statement.date == nil, statement.hasKind,
            !statement.isAnother, let before = placeBefore, before.sentence == statement.sentence.index - 1,
            reading.text.sentences[before.sentence].block == statement.sentence.sentence.block,
            let current = openDraft, let last = drafts[current].sentences.last, last < before.sentence,
            !isSamePlace(drafts[current].location, before.location)
        else { return nil }
        var place = before.location
        place.precision = .near
        place.radius = max(SceneRadius.vicinity, place.radius ?? 0)
        place.confidence = min(place.confidence, 0.6)
        return place
    }

    /// Kilometres within which a point counts as right; the confidence is the probability of that.
    private static let right = 25.0

    /// A scene that is spread evenly along a road, or about a name, lies within 25 km of its point with 25 km over its
    /// radius for probability, however sure the names are.
    func surelyNear(_ location: Location) -> Location {
        guard location.precision == .near, let radius = location.radius, radius > Self.right else { return location }
        var location = location
        location.confidence = (1000 * location.confidence * Self.right / radius).rounded() / 1000
        return location
    }

    /// "The assailants arrived at 5 p.m. on Sunday": who did it was there on the day of the incident.
    mutating func refineDate(_ statement: EventStatement, _ block: Block) {
        guard let current = openDraft, block.role == .main, drafts[current].date.precision == .unknown,
            drafts[current].weekday == nil, let date = statement.date, date.precision == .day,
            !statement.isDateOfSaying, let last = drafts[current].sentences.last,
            statement.sentence.index - last <= 2, agrees(statement, drafts[current]), isRecent(date),
            statement.sentence.actors.contains(where: { $0.side == .militant })
        else { return }
        drafts[current].date = date
        drafts[current].sentences.append(statement.sentence.index)
    }
}
