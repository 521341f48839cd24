import Geography
import Incidents
import Reports

/// Reads from the words before and after a name what it is to the event: the scene, an origin, a destination, a border.
struct ToponymRoles {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    func assign(_ toponym: inout Toponym, span: Range<Int>, previous: Toponym?) {
        var start = toponym.tokens.lowerBound
        var part: CompassPart?
        var isPart = false
        var hasCue = false
        // Walk back over "the northern town of", "Mali's central".
        while start > span.lowerBound {
            if let cue = annotations.hit(.placeCue, endingAt: start, floor: span.lowerBound) {
                start = cue.start
                hasCue = true
                if toponym.cue == nil { toponym.cue = ToponymCue(rawValue: cue.hit.value) }
            } else if let cue = partedCue(endingAt: start, span) {
                start = cue.start
                hasCue = true
                if toponym.cue == nil { toponym.cue = cue.cue }
            } else if isOffset(toponym, endingAt: start, span) {
                break
            } else if let direction = annotations.hit(.direction, endingAt: start, floor: span.lowerBound) {
                part = CompassPart(rawValue: direction.hit.value)
                isPart = true
                start = direction.start
            } else if isSkipped(start - 1) {
                start -= 1
            } else if tokens[start - 1].folded == "'s", let previous, previous.tokens.upperBound == start - 1 {
                start = previous.tokens.lowerBound
            } else {
                break
            }
        }
        if isPart, toponym.level == .country || toponym.level == .region || toponym.cue == .region {
            toponym.offset = .part(part)
        }
        if let (role, offset) = preposition(before: start, span) {
            // "most of the village of X"
            toponym.role = role == .modifier && hasCue && toponym.level >= .place ? .scene : role
            if let offset { toponym.offset = offset }
            // "the far east of Mali" lies within.
            if case .away(nil, let side) = toponym.offset, toponym.level == .country || toponym.cue == .region {
                toponym.offset = .part(CompassPart.allCases.first { $0.bearing == side && side != nil })
            }
        } else if let previous, isListed(after: previous, start) {
            toponym.role = previous.role
            toponym.offset = previous.offset
        } else {
            toponym.role =
                (hasCue && toponym.level >= .place) || isAttacked(start, span)
                ? .scene : roleFromWhatFollows(toponym, span)
        }
        if isGenitive(toponym, span), toponym.level == .country, toponym.role != .scene || !isPart {
            if toponym.role == .scene, let part = partAfter(toponym.tokens.upperBound + 1, span) {
                toponym.offset = .part(part)
            } else {
                toponym.role = .modifier
            }
        }
    }

    /// "in A and B", "in A, B and C": what the first of a list is, the others are.
    private func isListed(after previous: Toponym, _ start: Int) -> Bool {
        guard previous.role == .scene, previous.tokens.upperBound < start, start - previous.tokens.upperBound <= 2
        else { return false }
        return Range(from: previous.tokens.upperBound, to: start).contains { annotations.has(.conjunction, at: $0) }
            && Range(from: previous.tokens.upperBound, to: start).allSatisfy {
                annotations.has(.conjunction, at: $0) || tokens[$0].folded == ","
            }
    }

    /// "le village malien de X", "la ville frontalière de X": an adjective parts the noun of place from the name.
    private func partedCue(endingAt i: Int, _ span: Range<Int>) -> (start: Int, cue: ToponymCue?)? {
        guard let joint = annotations.hit(.genitive, endingAt: i, floor: span.lowerBound) else { return nil }
        for k in stride(from: joint.start - 1, through: max(span.lowerBound, joint.start - 3), by: -1) {
            if let hit = annotations.hit(.placeSuffix, at: k), k + hit.length < joint.start {
                return (k, ToponymCue(rawValue: hit.value))
            }
            guard tokens[k].kind == .word, !tokens[k].isCapitalised, !annotations.has(.genitive, at: k) else {
                return nil
            }
        }
        return nil
    }

    /// "au nord de Gao" lies outside of Gao, "au nord du Mali" within Mali unless a distance is given.
    private func isOffset(_ toponym: Toponym, endingAt i: Int, _ span: Range<Int>) -> Bool {
        guard let hit = annotations.hit(.offset, endingAt: i, floor: span.lowerBound), hit.hit.length > 1 else {
            return false
        }
        return toponym.level >= .place || isDistance(before: hit.start, span)
    }

    /// "in Mali's north, …", "in Nigeria's northeast region on Monday": a part of the country, and not a name's adjective
    /// ("Mali's northern town of Gao").
    private func partAfter(_ start: Int, _ span: Range<Int>) -> CompassPart? {
        guard start < span.upperBound, let hit = annotations.hit(.direction, at: start) else { return nil }
        var end = start + hit.length
        if end < span.upperBound, annotations.hit(.placeSuffix, at: end)?.value == ToponymCue.region.rawValue {
            end += 1
        }
        let closes: [WordCategory] = [
            .scene, .conjunction, .weekday, .relativeDay, .relativePeriod, .datePreposition, .perfectAuxiliary,
            .passiveAuxiliary, .relativePronoun,
        ]
        let isClosed =
            end >= span.upperBound || tokens[end].kind != .word || closes.contains { annotations.has($0, at: end) }
        return isClosed ? CompassPart(rawValue: hit.value) : nil
    }

    private func isSkipped(_ i: Int) -> Bool {
        annotations.has(.definite, at: i) || annotations.has(.article, at: i) || annotations.has(.demonym, at: i)
            || annotations.has(.placeFiller, at: i)
    }

    private func preposition(before start: Int, _ span: Range<Int>) -> (ToponymRole, SceneOffset?)? {
        let floor = span.lowerBound
        let order: [WordCategory] = [.border, .offset, .vague, .destination, .origin, .scene]
        var best: (category: WordCategory, start: Int, hit: WordHit)?
        for category in order {
            guard let found = annotations.hit(category, endingAt: start, floor: floor) else { continue }
            if let best, best.hit.length >= found.hit.length { continue }
            best = (category, found.start, found.hit)
        }
        if best == nil, isLabelled(start, span) { return (.scene, nil) }
        guard let best else { return nil }
        switch best.category {
        case .border: return (.border, nil)
        case .offset: return offset(best.hit, at: best.start, span)
        case .vague: return (.scene, .near)
        case .destination: return (isAfterEvent(best.start, span) ? .scene : .destination, nil)
        case .origin: return (isDrivenOut(before: best.start, span) ? .scene : .origin, nil)
        default: return sceneOrModifier(best.start, best.hit, span)
        }
    }

    /// "Location: X".
    func isLabelled(_ i: Int, _ span: Range<Int>) -> Bool {
        i - 1 > span.lowerBound && tokens[i - 1].folded == ":"
            && annotations.hit(.placeLabel, endingAt: i - 1, floor: span.lowerBound)?.start == span.lowerBound
    }

    /// "attacked X": what is attacked is the scene.
    private func isAttacked(_ i: Int, _ span: Range<Int>) -> Bool {
        var i = i
        // "ont frappé samedi matin le centre de X"
        while i > span.lowerBound,
            annotations.has(.dayPart, at: i - 1) || annotations.has(.weekday, at: i - 1)
        {
            i -= 1
        }
        guard let event = annotations.hit(.event, endingAt: i, floor: span.lowerBound) else { return false }
        return !annotations.has(.eventNoun, at: i - 1) || annotations.has(.perfectAuxiliary, at: event.start - 1)
    }

    /// "were pushed back from X", "drove the rebels from X": who is driven out of X was there. But "drove from X to Y".
    private func isDrivenOut(before i: Int, _ span: Range<Int>) -> Bool {
        for k in stride(from: i - 1, through: max(span.lowerBound, i - 6), by: -1) {
            guard tokens[k].kind == .word else { return false }
            guard annotations.has(.expulsion, at: k) else { continue }
            return k < i - 2 || annotations.has(.passiveAuxiliary, at: k - 1)
                || annotations.has(.perfectAuxiliary, at: k - 1)
                || k > span.lowerBound + 1 && annotations.has(.passiveAuxiliary, at: k - 2)
        }
        return false
    }

    /// "laid siege to X": the scene, where "retreated to X" is a destination.
    private func isAfterEvent(_ i: Int, _ span: Range<Int>) -> Bool {
        annotations.hit(.event, endingAt: i, floor: span.lowerBound) != nil
    }

    /// "20 km north of X"; "from X" alone is an origin.
    private func offset(_ hit: WordHit, at start: Int, _ span: Range<Int>) -> (ToponymRole, SceneOffset?) {
        // "à 20 km de X": the phrase holds the unit.
        let distance = distance(before: isUnit(start) ? start + 1 : start, span)
        let direction = hit.value.split(separator: " ").first.map { $0.filter { $0 != "-" } } ?? ""
        let bearing = CompassPart(rawValue: direction)?.bearing
        if bearing == nil, distance == nil, !isDistance(before: start, span) {
            return direction == "outside"
                ? (.scene, .near) : isDrivenOut(before: start, span) ? (.scene, nil) : (.origin, nil)
        }
        return (.scene, .away(kilometres: distance, bearing: bearing))
    }

    /// Kilometres stated before token `i` ("20 km", "about 12 miles"), a parenthesis between skipped.
    private func distance(before i: Int, _ span: Range<Int>) -> Double? {
        guard let unit = unit(before: i, span) else { return nil }
        let numbers = NumberRecogniser(text: text)
        for k in stride(from: unit.index - 1, through: max(span.lowerBound, unit.index - 4), by: -1) {
            if let number = numbers.number(at: k, span), number.tokens.upperBound == unit.index,
                let value = number.count.best ?? number.count.high
            {
                return Double(value) * unit.kilometres
            }
        }
        return nil
    }

    private func isDistance(before i: Int, _ span: Range<Int>) -> Bool { unit(before: i, span) != nil }

    private func isUnit(_ i: Int) -> Bool { annotations.has(.lengthUnit, at: i) }

    private func unit(before i: Int, _ span: Range<Int>) -> (index: Int, kilometres: Double)? {
        var k = i - 1
        if k > span.lowerBound, tokens[k].folded == ")" {
            while k > span.lowerBound, tokens[k].folded != "(" { k -= 1 }
            k -= 1
        }
        // "20 km to the north of", "20 km away from".
        while k > span.lowerBound, annotations.has(.offsetFiller, at: k) { k -= 1 }
        guard k >= span.lowerBound else { return nil }
        return annotations.hit(.lengthUnit, at: k).flatMap { Double($0.value) }.map { (k, $0) }
    }

    /// "of" makes a scene only after a word of place or event: "the bombing of X", not "the mayor of X".
    private func sceneOrModifier(_ start: Int, _ hit: WordHit, _ span: Range<Int>) -> (ToponymRole, SceneOffset?) {
        guard annotations.has(.genitive, at: start) else { return (.scene, nil) }
        let before = head(of: start - 1, span)
        guard before >= span.lowerBound else { return (.modifier, nil) }
        let isEvent =
            annotations.has(.eventNoun, at: before) || annotations.has(.facility, at: before)
            || annotations.has(.event, at: before) || annotations.has(.placeSuffix, at: before)
        if annotations.has(.facility, at: before), let way = way(before: before, span) { return (way, nil) }
        if let part = annotations.hit(.direction, endingAt: start, floor: span.lowerBound) {
            return (.scene, .part(CompassPart(rawValue: part.hit.value)))
        }
        return (isEvent ? .scene : .modifier, nil)
    }

    /// "les camps militaires de X", "un marché de fripes de X": the noun that what stands right before the genitive
    /// describes, when that is a thing attacked; else the word itself.
    private func head(of word: Int, _ span: Range<Int>) -> Int {
        var k = word
        for _ in 0..<3 {
            guard k > span.lowerBound, tokens[k].kind == .word, !tokens[k].isCapitalised,
                !annotations.has(.eventNoun, at: k), !annotations.has(.dayArticle, at: k),
                !annotations.has(.determiner, at: k), !annotations.has(.passiveAuxiliary, at: k)
            else { return word }
            if annotations.has(.facility, at: k) { return k }
            k -= 1
        }
        return k >= span.lowerBound && annotations.has(.facility, at: k) ? k : word
    }

    /// "vers la foire de X", "from the camp of X": on the way to or from what lies in X.
    private func way(before facility: Int, _ span: Range<Int>) -> ToponymRole? {
        var start = facility
        while start > span.lowerBound, isSkipped(start - 1) { start -= 1 }
        guard let role = preposition(before: start, span)?.0, role == .destination || role == .origin else {
            return nil
        }
        return role
    }

    /// "the Riverton military camp", "Springfield attack": the name before the thing attacked is the scene.
    private func roleFromWhatFollows(_ toponym: Toponym, _ span: Range<Int>) -> ToponymRole {
        var i = toponym.tokens.upperBound
        guard i < span.upperBound else { return .mention }
        if tokens[i].folded == "'s" { return .modifier }
        if toponym.level == .country { return .modifier }
        var steps = 0
        while i < span.upperBound, steps < 3, tokens[i].kind == .word {
            if annotations.has(.facility, at: i) || annotations.has(.eventNoun, at: i) { return .scene }
            if !annotations.has(.victimModifier, at: i), !annotations.has(.placeSuffix, at: i),
                !annotations.has(.group, at: i)
            {
                break
            }
            i += 1
            steps += 1
        }
        return .mention
    }

    private func isGenitive(_ toponym: Toponym, _ span: Range<Int>) -> Bool {
        let i = toponym.tokens.upperBound
        return i < span.upperBound && tokens[i].folded == "'s"
    }
}
