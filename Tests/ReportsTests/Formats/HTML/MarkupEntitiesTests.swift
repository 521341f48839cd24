import Testing

@testable import Reports

private func resolve(_ text: String) throws -> String {
    let source = try TextDecoder(path: "r").decode(Array(text.utf8))
    return utf8Text(source.resolvingEntities(0..<source.count).bytes)
}

@Test(
    arguments: [
        ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("Tor&eacute; &Agrave; &ccedil;&yuml;", "Toré À çÿ"),
        ("&ldquo;a&rdquo; &ndash; &rsquo;&hellip;&euro;", "“a” – ’…€"), ("&#233;&#xE9;&#X2019;", "éé’"),
        ("&#146;", "’"), ("20&nbsp;dead", "20 dead"), ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&b; &; & &amp &#; &#x; R&D;", "&b; &; & &amp &#; &#x; R&D;"), ("&amp;lt;", "&lt;"),
    ]) func referencesAreResolvedOnce(text: String, expected: String) throws
{
    #expect(try resolve(text) == expected)
}

@Test func aReferenceLeadsBackToAllItsBytes() throws {
    let source = try TextDecoder(path: "r").decode(Array("Tor&eacute;, &#233;".utf8))
    let resolved = source.resolvingEntities(0..<source.count)
    #expect(resolved.map.sourceRange(of: 3..<5) == 3..<11)
    #expect(resolved.map.sourceRange(of: 7..<9) == 13..<19)
}
