import Incidents
import Reports
import Testing

@testable import Extraction

@Suite struct DocumentReaderTests {
    private let reader = DocumentReader(lexicon: english, dictionary: SahelNames())

    @Test func aReportIsReadSentenceBySentence() throws {
        let read = reader.read(
            document(
                """
                Gunmen attacked an army camp at Sokolo in Mali on Sunday, killing at least 20 soldiers. JNIM claimed \
                the attack. The wounded were evacuated to Segou.
                """))
        #expect(read.sentences.map(\.index) == [0, 1, 2])
        #expect(read.sentences[0].realEvents.first?.kind == .armedAssault)
        #expect(read.sentences[0].claims.map(\.count.shorthand) == ["20/20/–"])
        #expect(read.sentences[0].dates.map(\.expression) == [.weekday(7, isLast: false)])
        #expect(read.toponyms[read.sentences[0].toponyms].map(\.name) == ["Sokolo", "Mali"])
        #expect(read.toponyms[read.sentences[1].toponyms].isEmpty)
        #expect(read.toponyms[read.sentences[2].toponyms].map(\.name) == ["Segou"])
        #expect(read.sentences[1].actors.map(\.name) == ["JNIM"])
    }

    @Test func withoutPublicationADateRelativeToItIsUnknown() throws {
        let undated = document("Gunmen attacked a camp on Sunday.")
        let mention = try #require(reader.read(undated).sentences.first?.dates.first)
        #expect(DateResolver(publication: undated.publication).interval(mention, text: "Sunday", previous: nil) == nil)
        let dated = document("Gunmen attacked a camp on Sunday.", published: try day(2020, 1, 28))
        let interval = DateResolver(publication: dated.publication).interval(mention, text: "Sunday", previous: nil)
        #expect(interval?.firstDay?.isoString == "2020-01-26")
    }

    @Test func peoplesAreCountedByCountry() {
        let read = reader.read(document("A Malian trader, two Malians and a Nigerien driver met French envoys."))
        #expect(read.demonyms == ["ML": 2, "NE": 1, "FR": 1])
    }

    @Test func theOneWhoSpokeIsRememberedOverSentences() {
        let read = reader.read(
            document("The governor spoke to reporters on Sunday. Roads were cut. He said nine farmers were killed."))
        #expect(read.sentences.flatMap(\.claims).map(\.claimant) == ["The governor"])
    }

    @Test func ownLossesStandOnTheSpeakersSide() {
        let read = reader.read(document("The separatist alliance said it lost nine men in the battle."))
        #expect(read.sentences.flatMap(\.claims).map(\.side) == [.militant])
    }

    @Test func referencesToWhatWasToldBefore() {
        let read = reader.read(
            document(
                """
                Gunmen attacked Sokolo. Another attack hit the same village. They also burned the camp. A helicopter \
                crash killed two.
                """))
        #expect(read.sentences.map(\.isAnother) == [false, true, false, false])
        #expect(read.sentences.map(\.isSamePlace) == [false, true, false, false])
        #expect(read.sentences.map(\.refersToPlace) == [false, false, true, false])
        #expect(read.sentences.map(\.isAccident) == [false, false, false, true])
    }

    @Test func namesInReferencesAreFoundWhenAskedFor() {
        let blocks = document([
            (.paragraph, .main, "Gunmen struck in Gao."), (.reference, .references, "Agency: raid in Sokolo, Mali."),
        ])
        #expect(reader.read(blocks).toponyms.map(\.name) == ["Gao"])
        #expect(reader.toponyms(of: blocks).toponyms.map(\.name) == ["Gao", "Sokolo", "Mali"])
    }

    @Test func everySpanLiesInItsSentence() {
        let text = """
            On January 26, 2020, gunmen attacked a gendarmerie camp in Sokolo, in central Mali's Segou Region, killing \
            20 gendarmes and wounding five, the army said. At Sévaré, 30 km north of Soumpi, three were killed.
            """
        let read = reader.read(document(text))
        for reading in read.sentences {
            let spans =
                reading.claims.map(\.tokens) + reading.dates.map(\.tokens) + reading.events.map(\.tokens)
                + reading.actors.map(\.tokens) + read.toponyms[reading.toponyms].map(\.tokens)
            #expect(!spans.isEmpty)
            for span in spans { #expect(reading.sentence.tokens.clamped(to: span) == span) }
        }
    }

    @Test func readingTwiceGivesTheSame() {
        let text = document("JNIM attacked Sokolo and Soumpi, killing dozens. The army said 20 soldiers died near Gao.")
        let (first, second) = (reader.read(text), reader.read(text))
        #expect(first.toponyms == second.toponyms)
        #expect(first.sentences.flatMap(\.claims) == second.sentences.flatMap(\.claims))
    }

    @Test(arguments: [
        "", " ", ".", "...", "’s", "((((((", "killed", "at least", "between 3 and", "Jan.", "Jan. ",
        "said said said said",
        "according to", "20 km", "20 km north of", "of of of", "'s 's 's", "Mali's", "from", "1,", "\u{301}\u{301}",
        "two days", "since", "left dead left dead", "“”“”", "a a a a a a", "( km ) north of Gao",
    ])
    func scrapsOfTextDoNoHarm(_ text: String) {
        let read = reader.read(document(text))
        #expect(read.sentences.allSatisfy { $0.sentence.range.upperBound <= text.utf8.count })
    }

    @Test func bytesThatAreNotUTF8DoNoHarm() {
        var broken = document("Gunmen killed 20 soldiers in S")
        broken.text = Array("Gunmen killed 20 soldiers in S".utf8) + [0xE9, 0x76, 0x61, 0x72, 0xC3]
        broken.blocks = [Block(kind: .paragraph, role: .main, range: 0..<broken.text.count)]
        #expect(reader.read(broken).sentences.flatMap(\.claims).map(\.count.shorthand) == ["20/20/20"])
    }

    /// What has no full stop is cut, and nothing of it is lost.
    @Test func aLongParagraphWithoutAFullStopIsCut() {
        let text = String(repeating: "gunmen killed 20 soldiers and 3 others near Gao on Sunday, and ", count: 400)
        let reading = reader.read(document(text))
        #expect(reading.text.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest + 1 })
        #expect(reading.text.sentences.reduce(0) { $0 + $1.tokens.count } == reading.text.tokens.count)
        #expect(reading.sentences.flatMap(\.claims).count >= 700)
    }
}
