import Incidents
import Reports

/// What the words around a name or a verb say of it.
extension AnalysedText {
    /// Whether somebody speaks in a sentence.
    package func isSpeech(_ span: Range<Int>) -> Bool { span.contains { annotations.has(.reporting, at: $0) } }

    /// "Movement of Islamic Springfield": a name within the name of an organisation.
    package func isInOrganisation(_ name: Range<Int>) -> Bool {
        guard let joint = annotations.hit(.genitive, endingAt: name.lowerBound, floor: max(0, name.lowerBound - 2))
        else {
            return false
        }
        for k in stride(from: joint.start - 1, through: max(0, joint.start - 3), by: -1) {
            if annotations.has(.organisation, at: k) { return tokens[k].isCapitalised }
            guard tokens[k].kind == .word else { return false }
        }
        return false
    }

    /// "Springfield air strike": a name right before a word of violence.
    package func isOfEvent(_ name: Range<Int>) -> Bool {
        name.upperBound < tokens.count && annotations.has(.eventNoun, at: name.upperBound)
            && name.lowerBound > 0
            && (annotations.has(.article, at: name.lowerBound - 1)
                || annotations.has(.definite, at: name.lowerBound - 1))
    }

    /// "Rebels have already attacked": news just in.
    package func isNewsJustIn(_ verb: Range<Int>) -> Bool {
        Range(from: max(0, verb.lowerBound - 3), to: verb.lowerBound).contains { annotations.has(.newsPerfect, at: $0) }
    }

    /// Words between a noun and its verb, at most.
    private static let longestSubject = 14

    /// "Attacks by the group on convoys have destroyed": whether the verb of a subject is in the perfect.
    package func isInPerfect(after subject: Range<Int>, _ span: Range<Int>) -> Bool {
        let rest = Range(from: subject.upperBound, to: min(span.upperBound, subject.upperBound + Self.longestSubject))
        let verb = rest.first { annotations.has(.perfectAuxiliary, at: $0) || annotations.has(.presentPerfect, at: $0) }
        return verb.map { annotations.has(.presentPerfect, at: $0) } ?? false
    }

    /// "Springfield police said", "according to Springfield officials": whether a name belongs to whoever speaks.
    package func belongsToSpeaker(_ name: Range<Int>) -> Bool {
        (name.upperBound..<name.upperBound + 4).contains { annotations.has(.reporting, at: $0) }
            || annotations.hit(.according, endingAt: name.lowerBound, floor: 0) != nil
            || Range(from: max(0, name.lowerBound - 3), to: name.lowerBound).contains {
                // "a annoncé l'Élysée"
                annotations.has(.reporting, at: $0) && lexicon.has(.dayFirst)
            }
    }
}
