import Reports

/// Finds the places of those who speak: "police in Riverton said", "the governor said in Springfield". Nothing is said
/// of them but that somebody there tells what happened elsewhere.
struct SpeakerPlaces {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    /// Gives the toponyms `range` of one sentence that only say where somebody speaks the role of a speaker's place.
    func mark(_ toponyms: inout [Toponym], _ range: Range<Int>, in sentence: Range<Int>) {
        for i in range where toponyms[i].level >= .place && toponyms[i].role == .scene {
            if isOfHospital(toponyms[i].tokens, sentence) { toponyms[i].role = .speaker }
        }
        guard range.contains(where: { toponyms[$0].level >= .place }), sentence.contains(where: isSaying) else {
            return
        }
        let attributions = AttributionRecogniser(text: text).attributions(
            in: text.sentences[toponyms[range.lowerBound].sentence]
        )
        .filter { !$0.isImpersonal }
        for i in range where toponyms[i].level >= .place && [.scene, .mention, .modifier].contains(toponyms[i].role) {
            let name = toponyms[i].tokens
            let isSpeakers = attributions.contains { attribution in
                attribution.speaker.map { isOf($0, name) && !isPassive(attribution.verb.lowerBound) } ?? false
                    || isSaid(attribution, at: name, sentence) || isBetween(attribution, name, sentence)
            }
            if isSpeakers { toponyms[i].role = .speaker }
        }
    }

    private func isSaying(_ i: Int) -> Bool { annotations.has(.reporting, at: i) || annotations.has(.according, at: i) }

    /// "a doctor in Riverton": the words for whoever speaks name the place, and no violence.
    private func isOf(_ speaker: Range<Int>, _ name: Range<Int>) -> Bool {
        speaker.lowerBound <= name.lowerBound && name.upperBound <= speaker.upperBound
            && !speaker.contains(where: isViolent)
    }

    /// "said in Riverton", "told reporters in the town of Riverton".
    private func isSaid(_ attribution: AttributionRecogniser.Attribution, at name: Range<Int>, _ span: Range<Int>)
        -> Bool
    {
        let verb = attribution.verb
        guard attribution.speaker != nil, verb.upperBound < name.lowerBound,
            annotations.has(.reporting, at: verb.lowerBound), !isPassive(verb.lowerBound)
        else { return false }
        let between = attribution.verb.upperBound..<name.lowerBound
        return between.count <= 6
            && between.allSatisfy { i in
                tokens[i].kind == .word && !isViolent(i)
                    && (annotations.has(.scene, at: i) || annotations.has(.speaker, at: i)
                        || annotations.has(.definite, at: i)
                        || annotations.has(.article, at: i) || annotations.has(.placeCue, at: i)
                        || annotations.has(.genitive, at: i) || annotations.has(.weekday, at: i) || tokens[i].isAllCaps)
            }
    }

    /// Words of a remark between commas that ends with a place.
    private static let longestRemark = 10

    /// "the governor, *in Riverton*, called it cowardly": between commas right before the verb.
    private func isBetween(_ attribution: AttributionRecogniser.Attribution, _ name: Range<Int>, _ span: Range<Int>)
        -> Bool
    {
        guard name.upperBound + 1 < span.upperBound, tokens[name.upperBound].folded == ",",
            annotations.hit(.scene, endingAt: name.lowerBound, floor: span.lowerBound) != nil,
            let comma = Range(from: span.lowerBound, to: name.lowerBound).last(where: { tokens[$0].folded == "," }),
            name.lowerBound - comma <= Self.longestRemark,
            !Range(from: comma, to: name.lowerBound).contains(where: isViolent)
        else { return false }
        return attribution.verb.lowerBound == name.upperBound + 1 && !isPassive(attribution.verb.lowerBound)
    }

    /// "in a critical condition at the hospital in Riverton", "at Riverton hospital": where the wounded are, unless the
    /// hospital itself was hit.
    private func isOfHospital(_ name: Range<Int>, _ span: Range<Int>) -> Bool {
        var house: Int?
        for k in stride(from: name.lowerBound - 1, through: max(span.lowerBound, name.lowerBound - 3), by: -1) {
            if annotations.has(.hospital, at: k) { house = k }
        }
        if house == nil, name.upperBound < span.upperBound, annotations.has(.hospital, at: name.upperBound) {
            house = name.lowerBound
        }
        guard var start = house else { return false }
        while start > span.lowerBound,
            annotations.has(.definite, at: start - 1) || annotations.has(.article, at: start - 1)
                || tokens[start - 1].kind == .word && tokens[start - 1].isCapitalised
        {
            start -= 1
        }
        guard start > span.lowerBound,
            annotations.hit(.scene, endingAt: start, floor: span.lowerBound) != nil
                || annotations.hit(.destination, endingAt: start, floor: span.lowerBound) != nil
        else { return false }
        return !Range(from: max(span.lowerBound, start - 6), to: start).contains { annotations.has(.eventNoun, at: $0) }
    }

    /// "Gunfire was reported in Riverton": nobody speaks there.
    private func isPassive(_ verb: Int) -> Bool {
        (max(0, verb - 2)..<verb).contains { annotations.has(.passiveAuxiliary, at: $0) }
    }

    private func isViolent(_ i: Int) -> Bool {
        annotations.has(.event, at: i) || annotations.has(.eventByEffect, at: i) || annotations.has(.effectAfter, at: i)
            || annotations.has(.effectBefore, at: i)
    }
}
