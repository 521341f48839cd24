import Extraction
import Incidents

/// The one rule by which an incident's low, best and high come from its claims.
///
/// Claims are kept apart by side (attackers; those attacked) and by who makes them. What one party says in one sentence
/// of different people adds up ("84 fighters and 47 soldiers"); what it says otherwise is the same people again,
/// and its largest figure stands. Per side, `low` is the lowest of the parties' figures, `high` the highest, and `best`
/// the figure most parties give, of several the lowest. The two sides add up; rival claims never do. The figures of an
/// infobox, which do not say whose losses they are, count only where the text gives none.
struct Toll {
    struct Entry {
        let claim: ClaimMention
        /// Who speaks: the claimant, or the document itself.
        let voice: String
        /// Document and sentence.
        let sentence: [Int]
    }

    func count(_ entries: [Entry], effect: CasualtyEffect) -> CasualtyCount? {
        let all = withoutPartsOfTolls(entries.filter { $0.claim.effect == effect })
        let inText = all.filter { !$0.claim.isOfBox }
        let stated = inText.isEmpty ? all : inText
        // "No soldier was hurt" says nothing of others: it counts where nobody mentions any.
        let some = stated.filter { !$0.claim.isOfNoneOfSome }
        let own = some.isEmpty ? stated : some
        guard !own.isEmpty else { return nil }
        let sides = [own.filter { $0.claim.side == .militant }, own.filter { $0.claim.side != .militant }]
            .filter { !$0.isEmpty }.map(side)
        return ordered(
            CasualtyCount(
                low: sum(sides.map { floor($0) }), best: sum(sides.map { $0.best ?? $0.low }),
                high: sides.allSatisfy { $0.high != nil } ? sum(sides.map(\.high)) : nil),
            hasBest: sides.contains { $0.best != nil })
    }

    /// "Two of the wounded died, bringing the toll to 31": the toll holds them.
    private func withoutPartsOfTolls(_ entries: [Entry]) -> [Entry] {
        let tolls = Set(entries.filter { $0.claim.isToll }.map(\.sentence))
        return tolls.isEmpty ? entries : entries.filter { $0.claim.isToll || !tolls.contains($0.sentence) }
    }

    /// Bounds of sums put in order: what one party closes another may leave open.
    private func ordered(_ count: CasualtyCount, hasBest: Bool) -> CasualtyCount {
        var count = count
        if !hasBest { count.best = nil }
        if let best = count.best, let low = count.low, low > best { count.best = low }
        if let high = count.high, let floor = [count.low, count.best].compactMap({ $0 }).max(), high < floor {
            count.high = floor
        }
        return count
    }

    /// Where the figure itself is the lower bound; "nearly 100" has none.
    private func floor(_ count: CasualtyCount) -> Int? { count.low ?? (count.high == nil ? count.best : nil) }

    private func sum(_ values: [Int?]) -> Int? {
        let known = values.compactMap { $0 }
        return known.isEmpty
            ? nil
            : known.reduce(0) { sum, value in
                let (total, isOver) = sum.addingReportingOverflow(value)
                return isOver ? .max : total
            }
    }

    private func side(_ entries: [Entry]) -> CasualtyCount {
        let voices = Dictionary(grouping: entries, by: \.voice).sorted { $0.key < $1.key }.map { voice($0.value) }
        let bests = voices.compactMap(\.best)
        let frequency = Dictionary(grouping: bests, by: { $0 }).mapValues(\.count)
        let best = frequency.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
        let low = voices.compactMap { floor($0) }.min()
        // A party that only gives a lower bound leaves the upper end open, unless another party closes it above.
        let closed = voices.compactMap(\.high).max()
        let open = voices.filter { $0.high == nil }.compactMap { $0.best ?? $0.low }.max()
        let high = closed.flatMap { closed in (open ?? closed) <= closed ? closed : nil }
        return CasualtyCount(low: low, best: best, high: high)
    }

    /// What one party says: the largest of its sentences, a sentence's different people added.
    private func voice(_ entries: [Entry]) -> CasualtyCount {
        let sentences = Dictionary(grouping: entries, by: \.sentence).values.map { sentence($0) }
        return largest(sentences)
    }

    private func sentence(_ entries: [Entry]) -> CasualtyCount {
        let people = Dictionary(grouping: entries) { $0.claim.victims?.lowercased() ?? "" }.values.map { same in
            largest(same.map(\.claim.count))
        }
        let isClosed = people.allSatisfy { $0.high != nil }
        return CasualtyCount(
            low: sum(people.map { floor($0) }),
            best: people.allSatisfy { $0.best != nil } ? sum(people.map(\.best)) : nil,
            high: isClosed ? sum(people.map(\.high)) : nil)
    }

    /// The largest of several figures for the same people; the upper end is open when the largest has none.
    private func largest(_ counts: [CasualtyCount]) -> CasualtyCount {
        let low = counts.compactMap(\.low).max()
        let best = counts.compactMap(\.best).max()
        let high = counts.compactMap(\.high).max()
        let isOpen = counts.contains { $0.high == nil && ($0.best ?? $0.low ?? 0) >= (high ?? 0) }
        return CasualtyCount(low: low, best: best, high: isOpen ? nil : high)
    }
}
