import Extraction
import Gazetteer
import Geography
import Incidents
import Reports

/// Which incident a sentence belongs to, of those already told.
extension Assembler {
    func target(for statement: EventStatement, _ block: Block) -> Int? {
        let open = Array(drafts.indices.dropFirst(floor))
        if let date = statement.date {
            if !statement.isAnother, let place = statement.place,
                let same = open.last(where: {
                    isSamePlace(drafts[$0].location, place) && isAboutTheTime(drafts[$0].date, date)
                        && !isDayOf(drafts[$0], statement)
                })
            {
                return same
            }
            if !statement.isAnother,
                let same = open.last(where: {
                    isSameTime(drafts[$0].date, date) && agrees(statement, drafts[$0])
                        && !isDayOf(drafts[$0], statement)
                })
            {
                return same
            }
            // Fresh news of what the document is about, after an aside.
            if let headline = open.first(where: { drafts[$0].isHeadline }), drafts[headline].date.precision == .unknown,
                drafts[headline].weekday == nil, agrees(statement, drafts[headline]), isRecent(date), !date.isExplicit
            {
                return headline
            }
            guard let current, current >= floor else { return nil }
            // "On November 2, the minister announced that more than 50 had been killed": about what was told before.
            if statement.isDateOfSaying, statement.place == nil || agrees(statement, drafts[current]),
                !statement.hasKind || statement.isDefinite,
                let gap = drafts[current].date.lastDay.map({ (date.firstDay?.dayNumber ?? 0) - $0.dayNumber }),
                (0...15).contains(gap)
            {
                return current
            }
            // "claimed the attack on January 29": a day of speaking, when the attack's own day is known.
            if statement.isDefinite, !statement.isDatePremodifier, drafts[current].date.precision != .unknown,
                statement.place == nil, statement.coarse == nil, date.isExplicit || drafts[current].date.isExplicit
            {
                return current
            }
            if drafts[current].date.precision == .unknown, drafts[current].weekday == nil,
                agrees(statement, drafts[current]),
                isRecent(date)
            {
                return current
            }
            return nil
        }
        if let told = otherTime(statement) { return told.draft }
        if let place = statement.place {
            if let current, current >= floor, !statement.isAnother, isSamePlace(drafts[current].location, place) {
                return current
            }
            if !statement.isAnother, let same = open.last(where: { isSamePlace(drafts[$0].location, place) }) {
                return same
            }
            guard let current, current >= floor, !statement.isAnother else { return nil }
            let isNext = isNear(statement, drafts[current])
            if !drafts[current].isFine, agrees(statement, drafts[current]), isNext { return current }
            return nil
        }
        guard let current, current >= floor, isNear(statement, drafts[current]) else { return nil }
        if statement.isAnother { return nil }
        // "The clashes left ten dead": of several incidents the latest of that kind.
        if statement.isDefinite, let kind = statement.kind, kind != drafts[current].kind,
            let same = open.last(where: { drafts[$0].kind == kind && isNear(statement, drafts[$0]) })
        {
            return same
        }
        if statement.tellsOther(than: drafts[current].kind), !statement.isDefinite { return nil }
        let isSameParagraph =
            drafts[current].sentences.last.map { reading.text.sentences[$0].block } == statement.sentence.sentence.block
        let isClose = statement.sentence.index - (drafts[current].sentences.last ?? 0) <= 3
        return (statement.isDefinite && isClose) || !statement.claims.isEmpty || isSameParagraph ? current : nil
    }

    /// One day's event in a campaign of weeks is an incident of its own.
    private func isDayOf(_ draft: Draft, _ statement: EventStatement) -> Bool {
        guard let length = draft.date.length, length > 10, draft.date.precision == .range, let date = statement.date
        else {
            return false
        }
        return date.precision == .day && date.isExplicit && statement.hasKind && !statement.claims.isEmpty
            && !statement.isDefinite
    }

    /// "Last month, 20 were killed" after news of Wednesday, neither of them datable: another time is another incident, one
    /// told before in the same words or a new one. nil when the statement names no such time.
    private func otherTime(_ statement: EventStatement) -> (draft: Int?, Void)? {
        guard let words = statement.dateText?.lowercased(), statement.hasKind, !statement.isDefinite,
            let current, current >= floor, drafts[current].date.precision == .unknown,
            let own = drafts[current].dateText?.lowercased(), own != words
        else { return nil }
        return (drafts.indices.dropFirst(floor).last { drafts[$0].dateText?.lowercased() == words }, ())
    }

    func isNear(_ statement: EventStatement, _ draft: Draft) -> Bool {
        guard let last = draft.sentences.last else { return true }
        return statement.sentence.index - last <= (draft.isHeadline ? 14 : 6)
    }

    /// An undated incident takes a date told for it afterwards only when that is fresh news, or the text has no date.
    func isRecent(_ date: DateInterval) -> Bool {
        guard date.precision == .day || date.precision == .range, let last = date.lastDay else { return false }
        guard let published = resolver.publication?.date else { return true }
        return published.dayNumber - last.dayNumber <= 45
    }

    func isSameTime(_ a: DateInterval, _ b: DateInterval) -> Bool {
        guard let first = a.firstDay, let last = a.lastDay, let otherFirst = b.firstDay, let otherLast = b.lastDay
        else {
            return false
        }
        return first <= otherLast && otherFirst <= last
    }

    /// As far apart as relative dates in a text dated by a citation can be.
    func isAboutTheTime(_ a: DateInterval, _ b: DateInterval) -> Bool {
        !(a.isExplicit && b.isExplicit) && (a.gap(to: b) ?? 1) <= 0
    }

    func agrees(_ statement: EventStatement, _ draft: Draft) -> Bool {
        guard let place = statement.place else {
            guard let coarse = statement.coarse, let country = coarse.country, let own = draft.location.country else {
                return true
            }
            if country != own { return false }
            guard coarse.precision == .admin1, let region = coarse.region, let ownRegion = draft.location.region else {
                return true
            }
            return region == ownRegion
        }
        if draft.isFine { return isSamePlace(draft.location, place) }
        guard let country = draft.location.country, let other = place.country else { return true }
        if country != other { return false }
        guard draft.location.precision == .admin1, let region = draft.location.region, let own = place.region else {
            return true
        }
        return region == own
    }

    /// The same name, or two points of one neighbourhood.
    func isSamePlace(_ a: Location, _ b: Location) -> Bool {
        if let id = a.gazetteerID, id == b.gazetteerID { return true }
        guard let p = a.coordinate, let q = b.coordinate, a.precision != .admin1, a.precision != .country else {
            return false
        }
        return p.greatCircleDistance(to: q) <= PlaceDistance.sentences
    }
}
