import Extraction
import Gazetteer
import Geography
import Incidents
import Reports

/// Which of the incidents found so far a sentence belongs to.
extension Assembler {
    /// Where a sentence belongs that names another time than the text is speaking of.
    private enum OtherTime {
        /// The incident found before for the same words.
        case draft(Int)
        /// An incident of its own.
        case another
    }

    /// The draft that a statement belongs to; nil when it speaks of an incident that is not among them.
    func target(for statement: EventStatement) -> Int? {
        if let date = statement.date { return target(for: statement, on: date) }
        switch otherTime(statement) {
        case .draft(let draft): return draft
        case .another: return nil
        case nil: break
        }
        if let place = statement.place { return target(for: statement, at: place) }
        return undatedTarget(for: statement)
    }

    /// Drafts of the document, or of the summary that stands alone.
    var openDrafts: Range<Int> { Range(from: min(floor, drafts.count), to: drafts.count) }

    /// The draft that the text is speaking of, unless a summary that stands alone has begun since.
    var openDraft: Int? { current.flatMap { $0 >= floor ? $0 : nil } }

    // MARK: With a date

    private func target(for statement: EventStatement, on date: DateRange) -> Int? {
        if !statement.isAnother, let same = sameScene(statement, date) ?? sameTime(statement, date) { return same }
        if let headline = headline(freshNews: statement, date) { return headline }
        guard let current = openDraft else { return nil }
        let draft = drafts[current]
        let belongs =
            isReportedLater(draft, statement, date) || isClaimedLater(draft, statement, date)
            || isDated(draft, by: statement, date)
        return belongs ? current : nil
    }

    /// The last incident of the place, when neither date is a calendar date and the two can be one.
    private func sameScene(_ statement: EventStatement, _ date: DateRange) -> Int? {
        guard let place = statement.place else { return nil }
        return openDrafts.last {
            isSamePlace(drafts[$0].location, place) && isAboutTheTime(drafts[$0].date, date)
                && !isDayOf(drafts[$0], statement) && !statement.isIncompatible(with: drafts[$0].kind)
        }
    }

    /// The last incident of the time whose place does not contradict.
    private func sameTime(_ statement: EventStatement, _ date: DateRange) -> Int? {
        openDrafts.last {
            isSameTime(drafts[$0].date, date) && agrees(statement, drafts[$0]) && !isDayOf(drafts[$0], statement)
                && !statement.isIncompatible(with: drafts[$0].kind)
        }
    }

    /// Fresh news of what the document is about, after an aside.
    private func headline(freshNews statement: EventStatement, _ date: DateRange) -> Int? {
        openDrafts.first { drafts[$0].isHeadline }.flatMap {
            isDated(drafts[$0], by: statement, date) && !date.isExplicit ? $0 : nil
        }
    }

    /// "On November 2, the minister announced that more than 50 had been killed": about the incident before.
    private func isReportedLater(_ draft: Draft, _ statement: EventStatement, _ date: DateRange) -> Bool {
        guard statement.isDateOfSaying, agrees(statement, draft),
            !statement.hasKind || statement.isDefinite, let last = draft.date.lastDay
        else { return false }
        return (0...15).contains((date.firstDay?.dayNumber ?? 0) - last.dayNumber)
    }

    /// "claimed the attack on January 29": a day of speaking, when the attack's own day is known.
    private func isClaimedLater(_ draft: Draft, _ statement: EventStatement, _ date: DateRange) -> Bool {
        statement.isDefinite && !statement.isDatePremodifier && draft.date.precision != .unknown
            && statement.place == nil && statement.coarse == nil && (date.isExplicit || draft.date.isExplicit)
    }

    /// The date is the one that the undated incident lacks.
    private func isDated(_ draft: Draft, by statement: EventStatement, _ date: DateRange) -> Bool {
        draft.date.precision == .unknown && draft.weekday == nil && agrees(statement, draft) && isRecent(date)
            && (draft.isHeadline || statement.isDefinite || !contradicts(statement, draft))
    }

    // MARK: Without a date

    private func target(for statement: EventStatement, at place: Location) -> Int? {
        guard !statement.isAnother else { return nil }
        let isHere = { (i: Int) in
            isSamePlace(drafts[i].location, place) && !statement.isIncompatible(with: drafts[i].kind)
        }
        if let current = openDraft, isHere(current) { return current }
        if let same = openDrafts.last(where: isHere) { return same }
        // "the air strikes in X", told before of X's province.
        if statement.isDefinite,
            let known = openDrafts.last(where: { i in
                drafts[i].kind == statement.kind && drafts[i].location.precision == .admin1
                    && agrees(statement, drafts[i])
            })
        {
            return known
        }
        guard let current = openDraft else { return nil }
        // The text now says where what it is speaking of happened.
        let draft = drafts[current]
        return !draft.isFine && agrees(statement, draft) && isNear(statement, draft) && !isOther(statement, than: draft)
            ? current : nil
    }

    /// A new paragraph that tells of an attack with a toll of its own, other than the one told before.
    private func isOther(_ statement: EventStatement, than draft: Draft) -> Bool {
        guard statement.kind != nil, !statement.isDefinite, !isInParagraph(of: draft, statement) else { return false }
        return contradicts(statement, draft)
    }

    /// Whether it gives another number of people killed, wounded or taken than was told of the incident.
    private func contradicts(_ statement: EventStatement, _ draft: Draft) -> Bool {
        statement.claims.contains { claim in
            guard !claim.isToll, let best = claim.count.best else { return false }
            let told = draft.claims.filter { $0.effect == claim.effect }.compactMap(\.count.best)
            return !told.isEmpty && !told.contains(best)
        }
    }

    /// The target of a statement without date and place.
    private func undatedTarget(for statement: EventStatement) -> Int? {
        guard let current = openDraft, isNear(statement, drafts[current]), !statement.isAnother,
            agrees(statement, drafts[current])
        else { return nil }
        if let same = sameKind(statement, besides: drafts[current]) { return same }
        if statement.isOfOtherKind(than: drafts[current].kind), !statement.isDefinite { return nil }
        let isClose = statement.sentence.index - (drafts[current].sentences.last ?? 0) <= 3
        let belongs =
            (statement.isDefinite && isClose) || !statement.claims.isEmpty
            || isInParagraph(of: drafts[current], statement)
        return belongs ? current : nil
    }

    /// "The clashes left ten dead": of several incidents the latest of that kind.
    private func sameKind(_ statement: EventStatement, besides draft: Draft) -> Int? {
        guard statement.isDefinite, let kind = statement.kind, kind != draft.kind else { return nil }
        return openDrafts.last { drafts[$0].kind == kind && isNear(statement, drafts[$0]) }
    }

    private func isInParagraph(of draft: Draft, _ statement: EventStatement) -> Bool {
        draft.sentences.last.map { reading.text.sentences[$0].block } == statement.sentence.sentence.block
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

    /// "Last month, 20 were killed" after news of Wednesday, neither of them datable: another time is another incident.
    /// nil when the statement names no such time.
    private func otherTime(_ statement: EventStatement) -> OtherTime? {
        guard let words = statement.dateText?.lowercased(), statement.hasKind, !statement.isDefinite,
            let current = openDraft, drafts[current].date.precision == .unknown,
            let own = drafts[current].dateText?.lowercased(), own != words
        else { return nil }
        return openDrafts.last { drafts[$0].dateText?.lowercased() == words }.map { .draft($0) } ?? .another
    }

    func isNear(_ statement: EventStatement, _ draft: Draft) -> Bool {
        guard let last = draft.sentences.last else { return true }
        return statement.sentence.index - last <= (draft.isHeadline ? 14 : 6)
    }

    /// An undated incident takes a date given for it afterwards only when that is fresh news, or the text has no date.
    func isRecent(_ date: DateRange) -> Bool {
        guard date.precision == .day || date.precision == .range, let last = date.lastDay else { return false }
        guard let published = resolver.publication?.date else { return true }
        return published.dayNumber - last.dayNumber <= 45
    }

    func isSameTime(_ a: DateRange, _ b: DateRange) -> Bool {
        guard let first = a.firstDay, let last = a.lastDay, let otherFirst = b.firstDay, let otherLast = b.lastDay
        else {
            return false
        }
        return first <= otherLast && otherFirst <= last
    }

    /// As far apart as relative dates in a text dated by a citation can be.
    func isAboutTheTime(_ a: DateRange, _ b: DateRange) -> Bool {
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
