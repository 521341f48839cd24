import Extraction
import Gazetteer
import Incidents
import Reports

/// Works out again, for one incident, what the run that found it did not keep.
struct Explainer {
    let merged: Merged
    let lookup: PlaceLookup

    /// - Parameter documents: those that report the incident, read and resolved again; others do no harm.
    func explanation(of index: Int, _ incident: Incident, documents: [ResolvedDocument]) -> Explanation {
        let cluster = merged.clusters[index]
        return Explanation(
            incident: incident, accounts: cluster.members.compactMap { account(merged.drafts[$0], documents) },
            merges: merges(cluster), rivals: rivals(cluster))
    }

    // MARK: One document

    private func account(_ reported: ReportedDraft, _ all: [ResolvedDocument]) -> Explanation.Account? {
        let own = all.first { document in
            document.reading.text.document.path == reported.path
                && document.reading.text.document.ordinal == reported.ordinal
                && document.drafts.contains { isSame($0, reported, document.reading) }
        }
        guard let own else { return nil }
        let reading = own.reading
        let document = reading.text.document
        let places = ToponymResolver(lookup, title: reading.text.document.title).weighed(
            reading.toponyms, demonyms: reading.demonyms)
        let sentences = reported.draft.sentences.map { index in
            let bytes = reading.text.sentences[index].range
            let range = document.sourceMap.sourceRange(of: bytes)
            let resolver = DateResolver(publication: document.publication)
            let words = reading.evidence(inSentence: index, resolver, previous: date(before: index, reading, resolver))
            let named = reading.toponyms.indices.filter { reading.toponyms[$0].sentence == index }
                .map { place($0, own, places[$0]) }
            return Explanation.Sentence(
                quote: document.quote(bytes), start: range.lowerBound, end: range.upperBound,
                evidence: (words + named).sorted { ($0.start, $0.end) < ($1.start, $1.end) })
        }
        return Explanation.Account(
            document: document.path, title: document.title,
            published: document.publication.map { "\($0.date.isoString) (by \($0.basis.rawValue))" },
            outcome: outcome(reported.draft), sentences: sentences)
    }

    private func isSame(_ draft: Draft, _ reported: ReportedDraft, _ reading: Reading) -> Bool {
        draft.sentences == reported.draft.sentences && draft.location == reported.draft.location
            && draft.date == reported.draft.date
            && ReportedDraft(draft: draft, reading: reading).sources == reported.sources
    }

    /// The date of the last event before a sentence, from which "three days later" counts.
    private func date(before index: Int, _ reading: Reading, _ resolver: DateResolver) -> DateRange? {
        var last: DateRange?
        for sentence in reading.sentences[..<index] {
            let date = EventDate(sentence, resolver, previous: last, reading.text).interval
            if let date, date.precision == .day || date.precision == .range { last = date }
        }
        return last
    }

    private func place(
        _ index: Int, _ resolvedDocument: ResolvedDocument, _ candidates: [WeighedCandidate]
    ) -> Evidence {
        let (toponym, resolved) = (resolvedDocument.reading.toponyms[index], resolvedDocument.toponyms[index])
        var meaning = "\(toponym.role.rawValue)"
        switch toponym.offset {
        case .at: break
        case .near: meaning += ", near"
        case .away(let kilometres, let bearing):
            meaning += ", \(kilometres.map { "\(Int($0.rounded())) km" } ?? "some way") away"
            if let bearing { meaning += " at \(Int(bearing))°" }
        case .part: meaning += ", a part of it"
        }
        if let place = resolved.place {
            meaning += " → \(name(place)), confidence \(decimal(resolved.confidence))"
            if !resolved.evidence.isEmpty { meaning += " (\(resolved.evidence.joined(separator: "; ")))" }
        } else {
            meaning += " → no place of the gazetteer"
        }
        let losers = candidates.filter { $0.match.place != resolved.place }.prefix(5)
        let own = candidates.first { $0.match.place == resolved.place }
        if let own {
            let parts = own.features.filter { abs($0.signals.score) >= 0.005 }.map {
                "\($0.feature.rawValue) \(decimal($0.signals.score))"
            }
            meaning += "; score \(decimal(own.score)) = \(parts.joined(separator: " + "))"
        }
        if !losers.isEmpty {
            meaning += "; not " + losers.map { "\(name($0.match.place)) \(decimal($0.score))" }.joined(separator: ", ")
        }
        return resolvedDocument.reading.evidence(.place, toponym.tokens, meaning)
    }

    private func name(_ place: Place) -> String {
        [place.name, place.kind.rawValue, place.admin1, place.country.isEmpty ? nil : place.country, place.id]
            .compactMap { $0 }.joined(separator: ", ")
    }

    private func decimal(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

    private func outcome(_ draft: Draft) -> String {
        var parts = [draft.kind?.rawValue ?? "violence of no kind told", "date \(draft.date.plainText)"]
        if let text = draft.date.text { parts[1] += " from “\(text)”" }
        if !draft.date.isExplicit, draft.date.precision != .unknown { parts[1] += ", no calendar date" }
        parts.append(
            "place \(draft.location.place ?? draft.location.text ?? "unknown") (\(draft.location.precision.rawValue))")
        if draft.isSecondary { parts.append("a summary of a related event: no independent source") }
        if draft.joint != nil { parts.append("told together with another place: a joint toll") }
        return parts.joined(separator: "; ")
    }

    // MARK: Several documents

    private func label(_ draft: Int) -> String {
        let reported = merged.drafts[draft]
        return reported.path + (reported.sources.first.map { " at byte \($0.start)" } ?? "")
    }

    private func merges(_ cluster: Merger.Cluster) -> [String] {
        let matcher = Matcher(merged.profiles)
        return cluster.links.compactMap { link in
            matcher.verdict(link.a, link.b).map { verdict in
                "\(label(link.a)) with \(label(link.b)): score \(decimal(verdict.score)) for "
                    + verdict.reasons.joined(separator: ", ")
            }
        }
    }

    /// How many are listed.
    private static let mostRivals = 5
    /// Agreement of less than this is none to speak of.
    private static let leastRivalScore = -6.0

    private func rivals(_ cluster: Merger.Cluster) -> [String] {
        let matcher = Matcher(merged.profiles)
        let own = Set(cluster.members)
        var found: [(other: Int, member: Int, score: Double)] = []
        for other in merged.drafts.indices where !own.contains(other) {
            for member in cluster.members {
                guard let score = matcher.score(min(member, other), max(member, other)), score >= Self.leastRivalScore
                else { continue }
                found.append((other, member, score))
            }
        }
        found.sort { $0.score != $1.score ? $0.score > $1.score : ($0.other, $0.member) < ($1.other, $1.member) }
        var seen: Set<Int> = []
        return found.filter { seen.insert($0.other).inserted }.prefix(Self.mostRivals).map { rival in
            let reasons = matcher.verdict(min(rival.member, rival.other), max(rival.member, rival.other))?.reasons ?? []
            return "\(label(rival.other)): score \(decimal(rival.score)) for \(reasons.joined(separator: ", ")); "
                + refusal(rival.other, rival.score, cluster, matcher)
        }
    }

    private func refusal(_ other: Int, _ score: Double, _ cluster: Merger.Cluster, _ matcher: Matcher) -> String {
        let documents = Set(cluster.members.map { merged.drafts[$0].document })
        if documents.contains(merged.drafts[other].document) { return "told apart by a document of this incident" }
        let isOfOtherFile = !cluster.members.contains { merged.drafts[$0].isOfOneFile(with: merged.drafts[other]) }
        if isOfOtherFile, !merged.mergesFiles { return "told by another file, and files are kept apart" }
        if score < Matcher.threshold { return "likelier another incident" }
        if cluster.members.contains(where: { !matcher.areCompatible($0, other) }) {
            return "date or place excludes a telling of this incident"
        }
        return "joined with another incident, or undated where several fit"
    }
}
