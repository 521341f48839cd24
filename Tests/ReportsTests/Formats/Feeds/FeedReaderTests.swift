import Incidents
import Testing

@testable import Reports

private let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE rss [ <!ENTITY a "aaaa"> <!ENTITY b "&a;&a;&a;&a;"> ]>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Lake</title>
    <pubDate>Tue, 01 Jan 2019 00:00:00 GMT</pubDate>
    <item><title>Six killed in Tor&#233; &amp;amp; Gossi</title><link>https://lake.example/1</link>
    <pubDate>Wed, 06 Mar 2019 23:50:00 -0500</pubDate><media:title>Picture</media:title>
    <description><![CDATA[Six people died.]]></description>
    <content:encoded><![CDATA[<p>Six people were killed in Tor&eacute; on Tuesday, the <i>mayor</i> said.</p>
    <h3>Reactions</h3><p>The governor&rsquo;s office spoke of &b; raiders.</p>
    <p>The post <a href="x">Six killed</a> appeared first on <a>The Lake</a>.</p>]]></content:encoded></item>
    <item><title><![CDATA[Guards wounded]]></title><pubDate>Thu, 07 Mar 2019 10:00:00 GMT</pubDate>
    <description>&lt;p&gt;Two guards &amp;amp; a driver were wounded near Gossi&amp;nbsp;on Monday.&lt;/p&gt;</description></item>
    </channel></rss>
    """

private func documents(_ text: String) throws -> [Document] {
    try ReportReader().read(Array(text.utf8), path: "feed.xml")
}

@Test func anItemOfRSSIsADocument() throws {
    let documents = try documents(rss)
    #expect(documents.map(\.title) == ["Six killed in Toré & Gossi", "Guards wounded"])
    #expect(documents.map(\.ordinal) == [0, 1])
    #expect(
        documents.map(\.publication) == [
            Publication(date: try day(2019, 3, 6), basis: .metadata),
            Publication(date: try day(2019, 3, 7), basis: .metadata),
        ])
}

@Test func theFullTextGoesBeforeTheSummary() throws {
    let first = try documents(rss)[0]
    #expect(
        first.quotes(.main, .paragraph) == [
            "Six people were killed in Toré on Tuesday, the mayor said.",
            "The governor’s office spoke of &b; raiders.",
        ])
    #expect(first.quotes(.main, .heading) == ["Reactions"])
    #expect(first.block(with: "appeared first")?.role == .boilerplate)
}

@Test func markupWithinMarkupLeadsBackToTheFile() throws {
    let documents = try documents(rss)
    #expect(documents[1].quotes(.main, .paragraph) == ["Two guards & a driver were wounded near Gossi on Monday."])
    for document in documents {
        expectFaithful(document, Array(rss.utf8), ignoringSpace: true) { markupText($0, passes: 2) }
    }
}

@Test func declaredEntitiesAreNeverExpanded() throws {
    let bomb = (1...30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let documents = try documents(
        "<!DOCTYPE rss [\(bomb)]><rss><channel><item><title>Raid on Gossi &e30;</title></item></channel></rss>")
    #expect(documents.map(\.title) == ["Raid on Gossi &e30;"])
}

@Test func entriesOfAtomAreDocuments() throws {
    let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><updated>2022-01-01T00:00:00Z</updated>
        <entry><title type="html">Clash near &lt;b&gt;Gossi&lt;/b&gt;</title><updated>2021-11-06T00:00:00Z</updated>
        <published>2021-11-04T12:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p>Nine people died near&#160;Gossi on Tuesday.</p><p>The mayor was among them.</p></div></content></entry></feed>
        """
    let documents = try documents(atom)
    #expect(documents.map(\.title) == ["Clash near Gossi"])
    #expect(documents[0].publication?.date == (try day(2021, 11, 4)))
    #expect(
        documents[0].quotes(.main, .paragraph) == [
            "Nine people died near Gossi on Tuesday.", "The mayor was among them.",
        ])
    expectFaithful(documents[0], Array(atom.utf8), ignoringSpace: true) { markupText($0, passes: 2) }
}

@Test func itemsOfRDFAreDocuments() throws {
    let documents = try documents(
        """
        <rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>F</title></channel>
        <item rdf:about="y"><title>Raid on Gossi</title><dc:date>2018-04-02T22:00:00-05:00</dc:date>
        <description>Raiders came to Gossi at dawn, killing four.</description></item></rdf:RDF>
        """)
    #expect(documents.map(\.publication?.date) == [try day(2018, 4, 2)])
    #expect(documents[0].quotes(.main, .paragraph) == ["Raiders came to Gossi at dawn, killing four."])
}

@Test func aTornItemIsListedAndTheOthersRead() throws {
    let file = "<rss><channel>\n<item><title>Raid on Gossi</title></item>\n <item><title>Torn</title><description>Half"
    var rejected: [ReportError] = []
    let documents = try ReportReader().read(Array(file.utf8), path: "f.xml", rejected: &rejected)
    #expect(documents.map(\.title) == ["Raid on Gossi"])
    #expect(
        rejected.map(\.description) == [
            "f.xml:3:2: the markup that begins here breaks off; is the file complete?"
        ])
}

@Test func whatIsNoFeedIsRefused() {
    #expect(throws: ReportError.noText(path: "feed.xml")) { try documents("<rss><channel></channel></rss>") }
    #expect(throws: ReportError.self) { try documents("<rss><channel><item><title>Torn") }
    #expect {
        try documents("<?xml version=\"1.0\"?>\n<kml><a>b</a></kml>")
    } throws: { error in
        guard case .malformedMarkup(_, 2, 1, _)? = error as? ReportError else { return false }
        return true
    }
}
