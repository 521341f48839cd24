import Testing

@testable import Reports

private func tokens(_ text: String, isXML: Bool = false) throws -> [String] {
    let source = try TextDecoder(path: "r").decode(Array(text.utf8))
    var tokenizer = MarkupTokenizer(source, 0..<source.count, isXML: isXML)
    var found: [String] = []
    while let token = tokenizer.next() {
        switch token {
        case .text(let range): found.append("text " + utf8Text(Array(source.bytes[range])))
        case .verbatim(let range): found.append("verbatim " + utf8Text(Array(source.bytes[range])))
        case .open(let name, _, let isEmpty): found.append((isEmpty ? "empty " : "open ") + name)
        case .close(let name): found.append("close " + name)
        }
    }
    return found
}

@Test func tagsAndTextAreTold() throws {
    #expect(try tokens("<P class='a>b'>1 < 2<br/>x</p >") == ["open p", "text 1 < 2", "empty br", "text x", "close p"])
    #expect(try tokens("a<!-- <b> -->c<?pi?>d<!doctype html>e") == ["text a", "text c", "text d", "text e"])
}

@Test func scriptsAreNoMarkup() throws {
    #expect(
        try tokens("<script>if (a<b) '<p>'</script>x") == [
            "open script", "verbatim if (a<b) '<p>'", "close script", "text x",
        ])
}

@Test func characterDataIsTakenAsItStands() throws {
    #expect(try tokens("<a><![CDATA[<p>&amp;]] ]]></a>", isXML: true) == ["open a", "verbatim <p>&amp;]] ", "close a"])
}

@Test func attributesAreRead() throws {
    let source = try TextDecoder(path: "r").decode(Array(" a=1 Data-X = 'é &amp; f' b checked c=\"\" ".utf8))
    let attributes = MarkupAttributes(text: source, range: 0..<source.count)
    #expect(attributes.value("data-x").map { utf8Text($0.bytes) } == "é & f")
    #expect(attributes.value("a").map { utf8Text($0.bytes) } == "1")
    #expect(attributes.value("c").map { utf8Text($0.bytes) } == "")
    #expect(attributes.value("checked") == nil)
    #expect(attributes.value("x") == nil)
}
