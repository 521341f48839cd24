import Incidents
import Testing

@testable import Reports

private let article = """
    Gunmen raid camp near Tin Azeta

    A patrol pictured near the river.

    At least nine soldiers were killed on Tuesday when gunmen raided a camp near Tin Azeta,
    the army said.

    “They came at dawn,” a resident said. The village of Ouarbakoy
    was empty by noon.

    ‘Nobody came’

    Reinforcements arrived late, officials said.

    Support the Daily

    Your donations directly contribute to our ability to report.

    The governor promised help.

    Ada Writer is a reporter who covers the region.

    Tags: , ,

    Sahel

    Army
    """

@Test func anArticleHasTitleParagraphsAndHeadings() throws {
    let document = try read(article)
    #expect(document.title == "Gunmen raid camp near Tin Azeta")
    #expect(document.publication == nil)
    #expect(document.language == .english)
    #expect(document.quotes(.main, .title) == ["Gunmen raid camp near Tin Azeta"])
    #expect(document.quotes(.main, .heading) == ["‘Nobody came’"])
    #expect(
        document.quotes(.main, .paragraph) == [
            "At least nine soldiers were killed on Tuesday when gunmen raided a camp near Tin Azeta, the army said.",
            "“They came at dawn,” a resident said. The village of Ouarbakoy was empty by noon.",
            "Reinforcements arrived late, officials said.", "The governor promised help.",
        ])
    #expect(document.block(with: "Reinforcements")?.section == "‘Nobody came’")
    #expect(document.block(with: "At least nine")?.section == nil)
    #expect(document.block(with: "pictured")?.kind == .caption)
}

@Test func whatThePageSaysOfItselfIsBoilerplate() throws {
    let document = try read(article)
    for phrase in ["pictured", "Support", "donations", "Ada Writer", "Tags", "Sahel", "Army"] {
        #expect(document.block(with: phrase)?.role == .boilerplate, "\(phrase)")
    }
}

@Test(arguments: ["\n", "\r\n", "\r"]) func quotesAreFoundAgainWhateverTheLineEnds(lineEnd: String) throws {
    let file = article.replacing("\n", with: lineEnd)
    let document = try read(file)
    #expect(document.quotes(.main, .paragraph).count == 4)
    expectFaithful(document, Array(file.utf8), decode: utf8Text)
}

@Test func blocksAreInOrderAndApart() throws {
    for text in [article, page] {
        let blocks = try read(text).blocks
        for (first, second) in zip(blocks, blocks.dropFirst()) {
            #expect(first.range.upperBound <= second.range.lowerBound)
        }
    }
}

@Test func anAuthorInTheMiddleOfATextIsNoNote() throws {
    let document = try read(
        "Who raids the camps\n\nAda Writer is a researcher who was held for ten days.\n\nShe was freed in Gossi on Monday."
    )
    #expect(document.block(with: "Ada Writer")?.role == .main)
}

@Test func aSentenceAboutFootageIsNoCaption() throws {
    let document = try read(
        "Convoy burnt\n\nThe convoy was burnt, the army said.\n\nFires seen from space confirm the attack near Gossi.")
    #expect(document.block(with: "seen from space")?.role == .main)
}

@Test func linesWithoutBlankLinesBetweenAreParagraphsWhereTheyAreLong() throws {
    let first = "Gunmen killed four farmers near Ouarbakoy on Monday, " + String(repeating: "and burnt huts ", count: 8)
    let document = try read(
        "Farmers killed\n\n\(first)here.\nThe army arrived two hours later, witnesses told reporters.")
    #expect(document.quotes(.main, .paragraph).count == 2)
}

@Test func aTickerOfHeadlinesKeepsItsText() throws {
    let document = try read("Daily ticker\n\nGunmen kill six in Tin Azeta\n\nArmy frees hostages in Gossi")
    #expect(document.quotes(.main, .paragraph) == ["Gunmen kill six in Tin Azeta", "Army frees hostages in Gossi"])
}

@Test func linksToOtherArticlesAreNotThisOne() throws {
    let document = try read(
        """
        Mayor killed near Gossi

        The mayor was killed on Sunday, officials said.

        Read more

        Two guards shot in Ouarbakoy

        The attackers fled on motorbikes, a witness said.
        """)
    #expect(document.block(with: "Two guards")?.role == .related)
    #expect(document.block(with: "fled on motorbikes")?.role == .main)
}

// MARK: Encyclopedia pages

private let page = """
    Raid on Ouarbakoy

    Last updated
    Raid on Ouarbakoy
    Part of Lake War
    DateMarch 4, 2021
    Location
    Ouarbakoy, Azeta
    Result Raiders withdrew
    Casualties and losses
    12 killed [1]
    3 killed

    On March 4, 2021, raiders attacked the town of Ouarbakoy, killing twelve soldiers. [1]

    Contents

    Background

    The town had been raided before. [2]

    2019

    In May, two guards were shot there.

    The raid

    At dawn, some forty men came. [1] [3] They burnt the market.

    Related Research Articles

    <span class="t">Battle of Gossi</span> clash of 2018

    On June 2, 2018, raiders attacked Gossi.

    The Azeta ambush took place on 7 July 2020.

    References

      1. 1 2 Writer, Ada (2021-03-04). "Twelve dead in Ouarbakoy". The Lake. Retrieved 2022-01-01.
      2. "Market burnt in Ouarbakoy raid | Daily Azeta". March 6, 2021. Archived from the original on May 1, 2021.
      3. "Undated". The Lake. Retrieved 2022-01-01.
    """

@Test func anEncyclopediaPageHasInfoboxLinesAndSections() throws {
    let document = try read(page)
    #expect(document.title == "Raid on Ouarbakoy")
    #expect(
        document.quotes(.main, .infobox) == [
            "Raid on Ouarbakoy", "Part of Lake War", "DateMarch 4, 2021", "Location", "Ouarbakoy, Azeta",
            "Result Raiders withdrew", "Casualties and losses", "12 killed", "3 killed",
        ])
    #expect(document.block(with: "On March 4, 2021, raiders")?.role == .main)
    #expect(document.block(with: "raided before")?.role == .background)
    #expect(document.block(with: "In May")?.role == .background)
    #expect(document.block(with: "In May")?.section == "2019")
    #expect(document.block(with: "At dawn")?.role == .main)
    #expect(document.block(with: "Contents")?.role == .boilerplate)
    #expect(document.publication == nil)
}

@Test func relatedArticlesAreABlockEach() throws {
    let document = try read(page)
    #expect(
        document.quotes(.related, .paragraph) == [
            "On June 2, 2018, raiders attacked Gossi.", "The Azeta ambush took place on 7 July 2020.",
        ])
    #expect(document.block(with: "Battle of Gossi")?.kind == .caption)
    #expect(utf8Text(document.text).contains("Battle of Gossi clash of 2018"))
}

@Test func referencesAreCited() throws {
    let document = try read(page)
    #expect(document.quotes(.references, .reference).count == 3)
    #expect(
        document.citations == [
            Citation(title: "Twelve dead in Ouarbakoy", date: try day(2021, 3, 4)),
            Citation(title: "Market burnt in Ouarbakoy raid | Daily Azeta", date: try day(2021, 3, 6)),
        ])
}

@Test func aPageIsQuotedAsItStands() throws {
    let document = try read(page)
    #expect(document.quotes(.main, .paragraph)[0].hasSuffix("twelve soldiers."))
    for range in document.stretches where !document.quote(range).contains("<") {
        let source = document.sourceMap.sourceRange(of: range)
        let said = utf8Text(Array(Array(page.utf8)[source])).split(whereSeparator: \.isWhitespace)
        #expect(document.quote(range) == said.joined(separator: " "))
    }
}

@Test func aBoxRunTogetherIsDivided() throws {
    let document = try read(
        "Gossi clash\n\nPart of Lake WarDateMay 2, 2019LocationGossi, AzetaResultRaiders withdrew\n\n"
            + "The Gossi clash took place on May 2, 2019, when raiders attacked a convoy near the town.")
    #expect(
        document.quotes(.main, .infobox) == [
            "Part of Lake War", "DateMay 2, 2019", "LocationGossi, Azeta", "ResultRaiders withdrew",
        ])
}

// MARK: Digests and lists

@Test func aDigestIsDatedByItsFirstLine() throws {
    let document = try read(
        """
        2021-03-05

        Raiders attack the town of Ouarbakoy, killing twelve soldiers.

        Source:

        1. The Lake

        Related:

        1. Six guards are shot near Gossi. (2020-02-01) Context: Azeta, guards
        2. A market burns in Tin Azeta. (2019-08-09) Context: Azeta
        """)
    #expect(document.title == nil)
    #expect(document.publication == Publication(date: try day(2021, 3, 5), basis: .dateline))
    #expect(document.block(with: "2021-03-05")?.role == .boilerplate)
    #expect(document.block(with: "Raiders attack")?.role == .main)
    #expect(document.block(with: "The Lake")?.kind == .reference)
    #expect(
        document.quotes(.related, .listItem) == [
            "Six guards are shot near Gossi. (2020-02-01) Context: Azeta, guards",
            "A market burns in Tin Azeta. (2019-08-09) Context: Azeta",
        ])
}

@Test func yearsAreHeadingsOfLists() throws {
    let document = try read(
        "Lake War\n\nCasualties\n\n2019\n\n * 3 May – two guards killed.\n * 9 June – four killed in\n   Gossi.\n\n2020\n\nNone."
    )
    #expect(document.quotes(.main, .listItem) == ["3 May – two guards killed.", "9 June – four killed in Gossi."])
    #expect(document.block(with: "two guards")?.section == "2019")
    #expect(document.block(with: "None")?.section == "2020")
}
