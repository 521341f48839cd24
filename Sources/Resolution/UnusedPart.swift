import Extraction
import Incidents
import Reports

/// Something of a document that no incident was made of: a sentence with violence or a toll, or a place name that was
/// not found.
package struct UnusedPart: Hashable, Sendable {
    /// What was left.
    package enum Kind: String, Hashable, Sendable {
        /// A sentence with a word of violence.
        case violence
        /// A sentence with a number of dead, wounded, captured or missing, and no word of violence.
        case toll
        /// The name of a place.
        case place
    }

    /// What was left.
    package let kind: Kind
    /// The path of the document.
    package let document: String
    /// Bytes of the file.
    package let range: Range<Int>
    /// The words of the file.
    package let quote: String
    /// Why it was left, as far as the rules say.
    package let reason: String?
}

extension ResolvedDocument {
    /// How many sentences with violence or a toll no incident was made of.
    package var unusedSentenceCount: Int { unusedSentences.count }

    /// How many place names were not found.
    package var unknownNameCount: Int { unknownNames.count }

    /// What no incident was made of, in the order of the text, sentences before names.
    package var unusedParts: [UnusedPart] { unusedSentences.map(part) + unknownNames.map { part(name: $0) } }

    /// Titles and headings say again what the text under them tells.
    private var unusedSentences: [SentenceReading] {
        let used = Set(drafts.flatMap(\.sentences))
        return reading.sentences.filter { sentence in
            let kind = reading.text.block(of: sentence.sentence).kind
            let isHeading = kind == .title || kind == .heading
            return !used.contains(sentence.index) && !(isHeading && !drafts.isEmpty)
                && (sentence.events.contains { $0.kind != nil } || !sentence.claims.isEmpty)
        }
    }

    private var unknownNames: [Int] { toponyms.indices.filter { toponyms[$0].place == nil } }

    private func part(_ sentence: SentenceReading) -> UnusedPart {
        let hasViolence = sentence.events.contains { $0.kind != nil }
        return part(hasViolence ? .violence : .toll, sentence.sentence.range, reason(sentence))
    }

    private func part(name index: Int) -> UnusedPart {
        let isKnown = !toponyms[index].alternatives.isEmpty
        return part(
            .place, reading.toponyms[index].range,
            isKnown ? "none of the places of the name is likely enough" : "no place of the gazetteer has the name")
    }

    private func part(_ kind: UnusedPart.Kind, _ range: Range<Int>, _ reason: String?) -> UnusedPart {
        let document = reading.text.document
        return UnusedPart(
            kind: kind, document: document.path, range: document.sourceMap.sourceRange(of: range),
            quote: document.quote(range), reason: reason)
    }

    private func reason(_ sentence: SentenceReading) -> String? {
        let role = reading.text.block(of: sentence.sentence).role
        if sentence.isAccident { return "harm that nobody did on purpose" }
        if sentence.claims.isEmpty, sentence.realEvents.isEmpty { return "not told to have happened" }
        if sentence.isAboutStrife { return "a war or unrest as a whole" }
        if !sentence.claims.isEmpty, sentence.dates.contains(where: \.isBound) { return "a total up to a day" }
        if role == .background { return "background of the report" }
        if sentence.claimsResponsibility { return "somebody claims responsibility" }
        if sentence.dates.isEmpty, sentence.toponyms.isEmpty, sentence.points.isEmpty {
            return "neither a date nor a place"
        }
        return nil
    }
}
