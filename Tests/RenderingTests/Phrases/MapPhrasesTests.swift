import Incidents
import Testing

@testable import Rendering

@Suite struct MapPhrasesTests {
    private let english = MapPhrases(.english)
    private let french = MapPhrases(.french)

    @Test func numbersOfIncidentsHaveTheirForms() {
        #expect(english.unlocated(0) == nil)
        #expect(english.elsewhere(1) == "1 located incident lies in none of these regions.")
        #expect(english.elsewhere(1200) == "1,200 located incidents lie in none of these regions.")
        #expect(french.elsewhere(1200)?.hasPrefix("1\u{202f}200 incidents localisés") == true)
        // 0 and 1 are singular in French.
        #expect([0, 1, 2].map { french.killed($0 as Int?) } == ["0 tué", "1 tué", "2 tués"])
        #expect(english.killed(nil as Int?) == "number of killed not stated")
    }

    @Test func aTollHasItsRange() {
        func text(_ low: Int?, _ best: Int?, _ high: Int?) -> String {
            english.killedRange(CasualtyCount(low: low, best: best, high: high))
        }
        #expect(text(20, 20, 20) == "20 killed")
        #expect(text(18, 20, 30) == "20 (18–30) killed")
        #expect(text(20, 20, nil) == "at least 20 killed")
        #expect(text(18, 20, nil) == "20 (at least 18) killed")
        #expect(text(40, nil, 85) == "40–85 killed")
        #expect(text(nil, nil, 40) == "up to 40 killed")
        #expect(english.killedRange(nil) == "number of killed not stated")
    }

    @Test func aLongListOfNamesIsCut() {
        let names = (1...12).map { "R\($0)" }
        #expect(english.withoutData(names) == "No data: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, ….")
        #expect(english.withoutData([]) == nil)
        #expect(english.unnamed((0..<61).map { "R\($0)" }).hasPrefix("61 regions are too small"))
    }

    @Test func degreesHaveTheirSides() {
        #expect(english.longitude(-12.5) == "12.5°\u{a0}W" && french.longitude(-12.5) == "12,5°\u{a0}O")
        #expect(english.longitude(180) == "180°" && english.longitude(0) == "0°")
        #expect(english.latitude(-3) == "3°\u{a0}S")
    }

    @Test(arguments: IncidentKind.allCases)
    func everyKindHasAName(_ kind: IncidentKind) {
        #expect(!english.kind(kind).contains("_") && !french.kind(kind).isEmpty)
        #expect(kindText(kind, in: .french) == french.kind(kind))
    }
}
