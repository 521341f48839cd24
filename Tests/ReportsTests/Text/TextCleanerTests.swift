import Testing

@testable import Reports

private func clean(_ text: String, dropsTags: Bool = true) throws -> TextCleaner {
    let source = try TextDecoder(path: "r").decode(Array(text.utf8))
    var cleaner = TextCleaner(dropsTags: dropsTags)
    cleaner.append(0..<source.count, of: source)
    return cleaner
}

@Test(
    arguments: [
        ("Soldiers fled. [1] [2] The camp burnt.", "Soldiers fled. The camp burnt."),
        ("It was over by noon.[12][a] Later", "It was over by noon. Later"),
        ("They denied it. [citation needed] It", "They denied it. It"),
        ("He said [the] men left [2012] early [sic].", "He said [the] men left [2012] early [sic]."),
        ("<span class=\"x\">Battle of Gossi</span> 2020 clash", "Battle of Gossi 2020 clash"),
        ("<40 wounded, 3 < 5", "<40 wounded, 3 < 5"),
        ("Fin.\n]]>\nDebut", "Fin.\n\nDebut"),
        ("Tin\u{200B}Azeta Gos\u{AD}si", "TinAzeta Gossi"),
    ]) func marksAreLeftOut(text: String, cleaned: String) throws
{
    #expect(utf8Text(try clean(text).text.bytes) == cleaned)
}

@Test func inMarkupAnglesAreText() throws {
    #expect(utf8Text(try clean("a <b> c", dropsTags: false).text.bytes) == "a <b> c")
}

@Test func offsetsLeadPastWhatWasLeftOut() throws {
    let cleaner = try clean("Fled. [1] The camp")
    #expect(cleaner.text.map.sourceRange(of: 0..<5) == 0..<5)
    #expect(cleaner.text.map.sourceRange(of: 6..<9) == 10..<13)
    #expect(cleaner.omissions == [Omission(offset: 5, text: Array(" [1]".utf8))])
}

@Test func aQuoteSaysWhatTheFileSays() throws {
    let file = "A long enough title\n\nIn 2019, [3] gunmen came back. [4] They left again."
    let document = try read(file)
    #expect(document.quotes(.main, .paragraph) == ["In 2019, [3] gunmen came back. [4] They left again."])
    #expect(!utf8Text(document.text).contains("["))
    expectFaithful(document, Array(file.utf8), decode: utf8Text)
}
