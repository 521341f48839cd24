import Testing

@testable import Extraction

@Suite struct StatementDatesTests {
    private func dates(_ text: String) -> [DateMention] { reading(text).sentences.flatMap(\.dates) }

    @Test(arguments: [
        "A nurse told the agency on Sunday that gunmen had killed nine farmers.",
        "The rebels said Thursday they killed 12 soldiers near Gao.",
        "The army on Monday said its troops had foiled an ambush.",
        "A statement released today puts the toll at 40.",
        "The raid killed six traders, the governor said in a message late on Monday.",
        "The ministry announced on January 28 that 20 gendarmes had died in the assault.",
    ])
    func daysOfSaying(_ text: String) {
        #expect(dates(text).map(\.isStatement) == [true])
    }

    @Test(arguments: [
        "Gunmen killed 12 soldiers near Gao on Thursday, the army said.",
        "Officials said gunmen attacked the camp on Thursday.",
        "The army said 20 soldiers died on Friday.",
        "The army said its convoy was hit by a mine on Friday.",
        "A witness told reporters that the village burned on Friday.",
        "Monday's attacks killed six, the army said.",
        "The army said the Jan. 22 attack killed six.",
        "Gunmen raided the market on Friday.",
    ])
    func daysOfTheEvent(_ text: String) {
        #expect(dates(text).map(\.isStatement) == [false])
    }

    @Test func theDayOfTheEventBesideTheDayOfSaying() {
        let both = dates("The mayor said on Tuesday that Sunday's raid on the market had killed six.")
        #expect(both.map(\.isStatement) == [true, false])
        let reversed = dates("Gunmen killed six in an ambush on Sunday, the mayor said on Tuesday.")
        #expect(reversed.map(\.isStatement) == [false, true])
    }

    @Test func aDayAfterAVerbThatNoLexiconKnows() {
        #expect(dates("The army said militants entered the village on Friday.").map(\.isStatement) == [false])
        #expect(dates("The ministry said troops repelled the gunmen on Friday.").map(\.isStatement) == [false])
    }

    @Test(arguments: [
        ("On November 2, the minister announced that gunmen had attacked a mine.", true),
        ("On November 2, gunmen attacked a mine, the minister announced.", false),
        ("Gunmen attacked a mine on November 2, the minister announced.", false),
        ("On November 2 gunmen attacked a mine.", false),
    ])
    func datesThatASayingFollows(_ text: String, _ precedes: Bool) {
        #expect(dates(text).map(\.precedesSaying) == [precedes])
    }
}
