import Incidents
import Testing

@testable import Reports

private let web = """
    <!DOCTYPE html>
    <html lang="en"><head><title>Raid on Ouarbakoy &amp; Tin Azeta | The Lake</title>
    <meta property="article:published_time" content="2021-03-04T23:10:00-05:00">
    <style>p { color: red }</style><script>var p = "<p>script</p>";</script></head>
    <body><header><a href="/">The Lake</a><h1>The Lake</h1></header>
    <nav><ul><li>Home</li><li>World</li></ul></nav>
    <article><h1>Raid on Ouarbakoy &amp; Tin Azeta</h1><p>By <b>Ada Writer</b></p>
    <figure><img src="x.jpg"><figcaption>A patrol near the river.</figcaption></figure>
    <p>Gunmen killed <b>12&nbsp;soldiers</b> in Ouarbakoy on Tuesday,<sup class="reference"><a href="#1">[1]</a></sup> the
    army&#x2019;s spokesman said.<br>He gave no names.<br><br>The town&rsquo;s mayor fled.</p>
    <h2>Background</h2><p>In 2019, caf&eacute;s there were burnt.</p>
    <h3>Earlier raids</h3><p>Five people died in May 2020.</p>
    <aside><p>Other news of the day.</p></aside>
    <h2>Aftermath</h2><ul><li>Three villages fled.</li><li>The road is closed.</li></ul>
    </article><footer><p>All about The Lake.</p></footer></body></html>
    """

@Test func aPageHasHeadlineAndDate() throws {
    let document = try read(web, path: "a.html")
    #expect(document.title == "Raid on Ouarbakoy & Tin Azeta")
    #expect(document.publication == Publication(date: try day(2021, 3, 4), basis: .metadata))
    #expect(document.blocks.filter { $0.kind == .title }.count == 1)
}

@Test func thePageAroundTheArticleIsLeftOut() throws {
    let document = try read(web, path: "a.html")
    for phrase in ["script", "color", "Home", "Other news", "All about"] {
        #expect(document.block(with: phrase) == nil, "\(phrase)")
    }
    #expect(document.quotes(.boilerplate) == ["By Ada Writer", "A patrol near the river."])
}

@Test func elementsAreBlocks() throws {
    let document = try read(web, path: "a.html")
    #expect(
        document.quotes(.main, .paragraph) == [
            "Gunmen killed 12 soldiers in Ouarbakoy on Tuesday,[1] the army’s spokesman said. He gave no names.",
            "The town’s mayor fled.",
        ])
    #expect(
        document.quotes(.background, .paragraph) == [
            "In 2019, cafés there were burnt.", "Five people died in May 2020.",
        ])
    #expect(document.quotes(.main, .listItem) == ["Three villages fled.", "The road is closed."])
    #expect(document.block(with: "Five people")?.section == "Earlier raids")
    #expect(!utf8Text(document.text).contains("[1]"))
}

@Test func aPageLeadsBackToTheFile() throws {
    let document = try read(web, path: "a.html")
    expectFaithful(document, Array(web.utf8), ignoringSpace: true) { markupText($0) }
}

@Test func aPageInLatin1LeadsBackToTheFile() throws {
    let file =
        Array("<html><head><meta charset=iso-8859-1></head><body><p>Une attaque ".utf8) + [0xE0]
        + Array(" Ouarbakoy a fait trois bless&eacute;s dans le march".utf8) + [0xE9]
        + Array(".</p></body></html>".utf8)
    let document = try #require(try ReportReader().read(file, path: "a.html").first)
    #expect(document.quotes(.main, .paragraph) == ["Une attaque à Ouarbakoy a fait trois blessés dans le marché."])
    expectFaithful(document, file) { bytes in
        markupText(Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8))
    }
}

@Test func anInfoboxIsALineARow() throws {
    let document = try read(
        """
        <html><body><h1>Gossi clash</h1><table class="infobox vevent"><tr><th>Date</th><td>May 2, 2019</td></tr>
        <tr><th>Location</th><td>Gossi</td></tr><tr><td>4 killed<br>2 wounded</td><td>9 killed</td></tr></table>
        <p>The clash took place near Gossi.</p></body></html>
        """)
    #expect(
        document.quotes(.main, .infobox) == ["Date May 2, 2019", "Location Gossi", "4 killed", "2 wounded", "9 killed"])
}

@Test(
    arguments: [
        "<meta name=\"date\" content=\"2021-03-04\">", "<time datetime='2021-03-04T10:00:00Z'>Thursday</time>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\": \"2021-03-04T01:00:00Z\"}</script>",
    ]) func theDateOfAPageIsFound(markup: String) throws
{
    let document = try read("<html><body>\(markup)<h1>Raid on Gossi</h1><p>Raiders came to Gossi.</p></body></html>")
    #expect(document.publication == Publication(date: try day(2021, 3, 4), basis: .metadata))
}

@Test(
    arguments: [
        "<html><body><p>Raiders came to Gossi.", "<p>Raiders came to <b>Gossi.</p><div></span></div><nav>",
        "<html><nav><p>Raiders came to Gossi.</p>", "<html><p>Raiders came to Gossi.</p><!-- open",
        "<html><p>Raiders came to Gossi.</p><a href=\"x",
        "<html><div class=toc><article><p>Raiders came to Gossi.</p></article>",
        "<html><div class=toc><div>x</div><article><p>Raiders came to Gossi.</p></article>",
        "<html><article><div class=share><div>x</div></article><p>Raiders came to Gossi.</p>",
    ]) func brokenMarkupStillHasItsText(markup: String) throws
{
    let document = try read(markup, path: "a.html")
    #expect(document.block(with: "Raiders came to Gossi.") != nil)
}

@Test func aPageWithoutTextIsRefused() {
    #expect(throws: ReportError.noText(path: "a.html")) {
        try read("<html><body><script>x</script></body></html>", path: "a.html")
    }
}

@Test func deepNestingIsRead() throws {
    let document = try read("<html>" + String(repeating: "<div>", count: 50_000) + "<p>Raiders came to Gossi.</p>")
    #expect(document.quotes(.main, .paragraph) == ["Raiders came to Gossi."])
}
