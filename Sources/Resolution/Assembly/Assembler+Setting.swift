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
}
