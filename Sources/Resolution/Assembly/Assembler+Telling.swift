import Extraction
import Gazetteer
import Geography
import Incidents
import Reports

/// How a sentence starts an incident or adds to one.
extension Assembler {
    func isWorthTelling(_ statement: EventStatement, _ block: Block) -> Bool {
        let hasPlace = statement.place != nil || statement.coarse != nil
        if block.role == .related {
            return statement.hasDate || statement.place != nil
                || (hasPlace && (!statement.claims.isEmpty || (statement.isAnother && statement.hasKind)))
        }
        if statement.date != nil {
            let isVague = statement.date?.precision == .year || statement.date?.precision == .month
            let isMonth =
                statement.date?.precision == .month && statement.hasKind
                && statement.claims.contains { $0.count.best != nil }
            if isMonth { return true }
            return isVague
                ? statement.place != nil
                : (hasPlace || !statement.claims.isEmpty || drafts.isEmpty || statement.hasKind)
        }
        if drafts.isEmpty { return true }
        if statement.isAnother, statement.place != nil, statement.hasKind { return true }
        if statement.isDefinite, !statement.isAnother { return false }
        return statement.hasKind && !statement.claims.isEmpty
    }

    mutating func start(_ statement: EventStatement, _ block: Block) {
        var draft = Draft(
            kind: statement.kind, date: statement.date ?? .unknown, weekday: statement.weekday,
            dateText: statement.dateText,
            location: statement.place ?? statement.coarse ?? .unknown, actors: statement.sentence.roles,
            claims: statement.claims,
            sentences: [statement.sentence.index], isSecondary: block.role == .related,
            isHeadline: drafts.isEmpty && block.role == .main)
        draft.statementDate = statement.statementDate
        // "Gunmen also attacked the base at X": told in one breath with the event before.
        if statement.isAnother, !statement.hasDate, let current,
            drafts[current].sentences.last == statement.sentence.index - 1
        {
            draft.date = drafts[current].date
            draft.date.tolerance = max(1, draft.date.tolerance)
            draft.date.isExplicit = false
        }
        drafts.append(draft)
        // An aside ("In 2016, …") is over with its paragraph.
        let isAside =
            current != nil && block.role == .main && (draft.date.precision == .year || draft.date.precision == .month)
        if isAside { afterAside = current }
        current = drafts.count - 1
        split(statement, drafts.count - 1)
    }

    mutating func attach(_ statement: EventStatement, to index: Int) {
        for i in members(of: index) {
            drafts[i] = improved(drafts[i], statement)
            // In place: a copy of what a long text has told so far, for every sentence, would take ever longer.
            if drafts[i].sentences.last != statement.sentence.index {
                drafts[i].sentences.append(statement.sentence.index)
            }
            drafts[i].claims += statement.claims
            let others = statement.sentence.roles.filter { !drafts[i].actors.contains($0) }
            drafts[i].actors += others
        }
        current = index
        split(statement, index)
    }

    private func improved(_ draft: Draft, _ statement: EventStatement) -> Draft {
        var draft = draft
        if draft.kind == nil { draft.kind = statement.kind }
        improveDate(&draft, statement)
        improvePlace(&draft, statement)
        return draft
    }

    func members(of index: Int) -> [Int] {
        guard let joint = drafts[index].joint else { return [index] }
        return drafts.indices.filter { drafts[$0].joint == joint }
    }

    func improveDate(_ draft: inout Draft, _ statement: EventStatement) {
        guard let date = statement.date else {
            if draft.date.precision == .unknown, draft.weekday == nil {
                draft.weekday = statement.weekday
                if draft.dateText == nil { draft.dateText = statement.dateText }
            }
            if draft.statementDate == nil { draft.statementDate = statement.statementDate }
            return
        }
        if draft.date.precision == .unknown {
            if isRecent(date) { draft.date = date }
        } else if isSameTime(draft.date, date), let own = draft.date.length, let other = date.length {
            // "last week", then "on Thursday"; but a range told in full is not narrowed to one of its days.
            let isVague = !draft.date.isExplicit || draft.date.precision == .month || draft.date.precision == .year
            if (isVague && other < own) || (other > own && date.isExplicit && date.precision == .range && other <= 10) {
                draft.date = date
            }
        }
    }

    func improvePlace(_ draft: inout Draft, _ statement: EventStatement) {
        if let place = statement.place {
            if !draft.isFine { draft.location = place }
        } else if let coarse = statement.coarse, draft.location.coordinate == nil, draft.location.text == nil {
            draft.location = coarse
        }
    }

    /// Two towns attacked at a time are two incidents with one toll.
    mutating func split(_ statement: EventStatement, _ index: Int) {
        guard statement.jointPlaces.count > 1, drafts[index].joint == nil else { return }
        joints += 1
        drafts[index].joint = joints
        drafts[index].location = statement.jointPlaces[0]
        for place in statement.jointPlaces.dropFirst() {
            var other = drafts[index]
            other.location = place
            drafts.append(other)
        }
    }
}
