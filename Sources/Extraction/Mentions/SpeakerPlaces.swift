/// Finds the places of those who speak: "police in Riverton said", "the governor said in Springfield". Nothing is said
/// of them but that somebody there tells what happened elsewhere.
struct SpeakerPlaces {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    /// Gives the toponyms `range` of one sentence that only say where somebody speaks the role of a speaker's place.
    func mark(_ toponyms: inout [Toponym], _ range: Range<Int>, in sentence: Range<Int>) {
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
                    || isSaid(attribution, at: name, sentence)
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

    /// "Gunfire was reported in Riverton": nobody speaks there.
    private func isPassive(_ verb: Int) -> Bool {
        (max(0, verb - 2)..<verb).contains { annotations.has(.passiveAuxiliary, at: $0) }
    }

    private func isViolent(_ i: Int) -> Bool {
        annotations.has(.event, at: i) || annotations.has(.eventByEffect, at: i) || annotations.has(.effectAfter, at: i)
            || annotations.has(.effectBefore, at: i)
    }
}
