package import Extraction
package import Geography
import Incidents

/// What the weights are fitted to: the choices that a text offers, with the signals of each.
package struct TrainingChoices {
    /// A place to choose from.
    package struct Option {
        /// The place's point.
        package let point: Coordinate
        /// What the place is called.
        package let name: String
        /// The values of the signals by their names, before they are weighed.
        package let signals: [String: Double]
    }

    /// For each sentence that tells of an event and names two places or more those among which the scene is chosen.
    package static func scenes(
        _ reading: Reading, _ resolver: IncidentResolver
    ) -> [(sentence: Int, options: [Option])] {
        let (scenes, dates) = (resolver.scenes(of: reading), DateResolver(publication: nil))
        return reading.sentences.compactMap { sentence in
            let found = scenes.scenes(of: sentence, isPlaceLine: false)
            let statement = EventStatement(
                sentence, found, EventDate(sentence, dates, previous: nil, reading.text), reading.text)
            let candidates = statement.choice.candidates
            guard statement.isEventive, candidates.count > 1 else { return nil }
            let options = candidates.compactMap { candidate in
                candidate.fine.location.coordinate.map { point in
                    Option(
                        point: point, name: candidate.fine.location.place ?? "",
                        signals: Dictionary(
                            candidate.signals.map { ("\($0.signal)", $0.value) }, uniquingKeysWith: +))
                }
            }
            return (sentence.index, options)
        }
    }

    /// How two incidents compare, in the fields that matching compares.
    package struct Pair {
        /// The document of each.
        package let documents: [String]
        /// Names of `Agreement`, or what keeps the two apart.
        package let levels: [String]
    }

    /// What two documents of one country are about, for all pairs of documents.
    package static func pairs(_ reports: [DocumentReport]) -> [Pair] {
        pairs(
            reports.compactMap { report in
                (report.drafts.first { $0.draft.isHeadline } ?? report.drafts.first).map { (report.path, $0) }
            })
    }

    private static func pairs(_ drafts: [(path: String, draft: ReportedDraft)]) -> [Pair] {
        let matcher = Matcher(MatchProfiles(drafts.map(\.draft)))
        var pairs: [Pair] = []
        for i in drafts.indices {
            for j in drafts.indices where j > i {
                let (a, b) = (drafts[i].draft.draft, drafts[j].draft.draft)
                if let a = a.location.country, let b = b.location.country, a != b { continue }
                pairs.append(
                    Pair(
                        documents: [drafts[i].path, drafts[j].path],
                        levels: matcher.levels(matcher.profiles.all[i], matcher.profiles.all[j])))
            }
        }
        return pairs
    }
}
