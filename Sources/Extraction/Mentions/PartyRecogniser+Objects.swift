import Incidents
import Reports

/// What is attacked, when it is no party: a convoy, a base, a hotel.
extension PartyRecogniser {
    /// - Parameter mentions: parties of the sentence; what is named by them is none of these.
    func objects(in sentence: Sentence, _ acts: [Act], besides mentions: [PartyMention]) -> [PartyMention] {
        var found: [PartyMention] = []
        for act in acts {
            guard let head = act.form == .passive ? subject(of: act, sentence) : object(of: act, sentence) else {
                continue
            }
            let tokens = start(of: head, sentence)..<head + 1
            guard !(mentions + found).contains(where: { $0.tokens.overlaps(tokens) }) else { continue }
            found.append(
                PartyMention(tokens: tokens, name: text.words(tokens), side: .person, isNamed: false, isObject: true))
        }
        return found
    }

    /// "attacked a fuel convoy", "a raid on the army base".
    private func object(of act: Act, _ sentence: Sentence) -> Int? {
        var i = act.tokens.upperBound
        if let link = text.annotations.hit(.targetLink, at: i) {
            i += link.length
        } else if act.form == .noun {
            return nil
        }
        let end = min(sentence.tokens.upperBound, i + 7)
        var head: Int?
        while i < end, !isEnd(i) {
            if text.annotations.has(.targetObject, at: i) { head = i }
            i += 1
        }
        return head
    }

    /// "A fuel convoy was attacked".
    private func subject(of act: Act, _ sentence: Sentence) -> Int? {
        var i = act.tokens.lowerBound - 1
        let floor = max(sentence.tokens.lowerBound, i - 10)
        while i >= floor, !isClauseStart(i) {
            if text.annotations.has(.targetObject, at: i) {
                let before = start(of: i, sentence) - 1
                let isScene = before >= floor && isEnd(before) && text.tokens[before].kind == .word
                if !isScene { return i }
            }
            i -= 1
        }
        return nil
    }

    /// Where the noun phrase that ends with token `head` starts, articles left out.
    private func start(of head: Int, _ sentence: Sentence) -> Int {
        var start = head
        while start > sentence.tokens.lowerBound, head - start < 4, isPart(start - 1) { start -= 1 }
        return start
    }

    private func isPart(_ i: Int) -> Bool {
        text.tokens[i].kind == .word && !isEnd(i) && !text.annotations.has(.determiner, at: i)
            && !text.annotations.has(.article, at: i) && !text.annotations.has(.event, at: i)
            && !text.annotations.has(.eventByEffect, at: i) && !text.annotations.has(.passiveAuxiliary, at: i)
            && !text.annotations.has(.perfectAuxiliary, at: i) && text.tokens[i].folded != "'s"
    }

    private func isClauseStart(_ i: Int) -> Bool {
        text.tokens[i].kind == .punctuation || text.annotations.has(.subordinator, at: i)
            || text.annotations.has(.reporting, at: i)
    }

    private func isEnd(_ i: Int) -> Bool {
        isClauseStart(i) || text.annotations.has(.scene, at: i) || text.annotations.has(.conjunction, at: i)
            || text.annotations.has(.targetLink, at: i) || text.annotations.hit(.genitive, at: i)?.length == 1
    }
}
