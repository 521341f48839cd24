import Incidents
import Testing

@testable import Reports

private let feed = """
    Azeta https://lake.example/tag/azeta/ News of the lake Sat, 06 Mar 2021 08:00:00 +0000 en-US hourly 1 \
    https://wordpress.org/?v=6.1 https://lake.example/logo.png Azeta https://lake.example/tag/azeta/ 32 32 \
    Twelve Soldiers Die in ‘Worst Raid’ https://lake.example/1/?utm_source=rss Fri, 05 Mar 2021 23:30:00 -0500 \
    https://lake.example/?p=1 Raiders killed twelve soldiers in Ouarbakoy.

    The post Twelve Soldiers Die in ‘Worst Raid’ appeared first on The Lake.

    ]]>
    Raiders killed twelve soldiers in the town of Ouarbakoy on Thursday, the army said on Friday.

    How It Began

    “They came at dawn,” the mayor’s office said, adding that the market burnt.

    The post Twelve Soldiers Die in ‘Worst Raid’ appeared first on The Lake.

    ]]>
    21 Herders Abducted https://lake.example/2/ Thu, 04 Mar 2021 09:00:00 GMT https://lake.example/?p=2 Twenty-one herders \
    were abducted near Gossi.

    The post 21 Herders Abducted appeared first on The Lake.

    ]]>
    https://lake.example/2/feed/ 3 Market Reopens https://lake.example/3/ Wed, 03 Mar 2021 09:00:00 +0000 \
    https://lake.example/?p=3 The market of Tin Azeta reopened after two years, traders told The Lake.

    ]]>
    """

private func documents() throws -> [Document] { try ReportReader().read(Array(feed.utf8), path: "feed.txt") }

@Test func aSavedFeedIsADocumentAnItem() throws {
    let documents = try documents()
    #expect(documents.map(\.title) == ["Twelve Soldiers Die in ‘Worst Raid’", "21 Herders Abducted", "Market Reopens"])
    #expect(documents.map(\.ordinal) == [0, 1, 2])
    #expect(documents.allSatisfy { $0.path == "feed.txt" && $0.publication?.basis == .metadata })
}

@Test func anItemKeepsTheDayOfItsOwnOffset() throws {
    #expect(
        try documents().map(\.publication?.date) == [try day(2021, 3, 5), try day(2021, 3, 4), try day(2021, 3, 3)])
}

@Test func theArticleIsTakenAndNotItsSummary() throws {
    let first = try documents()[0]
    #expect(
        first.blocks.map { first.quote($0.range) } == [
            "Twelve Soldiers Die in ‘Worst Raid’",
            "Raiders killed twelve soldiers in the town of Ouarbakoy on Thursday, the army said on Friday.",
            "How It Began", "“They came at dawn,” the mayor’s office said, adding that the market burnt.",
        ])
    #expect(first.blocks.map(\.kind) == [.title, .paragraph, .heading, .paragraph])
}

@Test func theSummaryStandsInForAMissingArticle() throws {
    let documents = try documents()
    #expect(documents[1].quotes(.main, .paragraph) == ["Twenty-one herders were abducted near Gossi."])
    #expect(
        documents[2].quotes(.main, .paragraph) == [
            "The market of Tin Azeta reopened after two years, traders told The Lake."
        ])
}

@Test func feedItemsLeadBackToTheFile() throws {
    for document in try documents() { expectFaithful(document, Array(feed.utf8), decode: utf8Text) }
}

@Test func anArticleThatMentionsAFeedIsNone() throws {
    let document = try read(
        "How feeds work\n\nThe post appeared first on https://lake.example on 3 May 2020, they said.")
    #expect(document.blocks.count == 2)
}

/// An item without a title: what stands between the marks of its footer is less than nothing.
@Test func aFooterThatNamesNoTitleIsRead() throws {
    let text = """
        Lake News https://lake.example/1/ Fri, 05 Mar 2021 23:30:00 -0500 https://lake.example/?p=1 Raiders killed twelve \
        soldiers in Ouarbakoy.

        The post appeared first on The Lake.

        ]]>
        Raiders killed twelve soldiers in the town of Ouarbakoy on Thursday, the army said on Friday.
        """
    let documents = try ReportReader().read(Array(text.utf8), path: "feed.txt")
    #expect(documents.count == 1)
    #expect(documents.first?.quotes(.main, .paragraph).joined().contains("Ouarbakoy on Thursday") == true)
}
