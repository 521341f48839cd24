import Testing

@testable import Reports

@Test func copiedBytesLeadBackOneByOne() {
    var map = SourceMap()
    map.append(textLength: 10, sourceStart: 100, sourceLength: 10)
    #expect(map.sourceRange(of: 3..<7) == 103..<107)
    #expect(map.sourceRange(of: 0..<10) == 100..<110)
}

@Test func aResolvedReferenceLeadsBackToAllOfIt() {
    var map = SourceMap()
    map.append(textLength: 2, sourceStart: 0, sourceLength: 2)
    map.append(textLength: 1, sourceStart: 2, sourceLength: 5)
    map.append(textLength: 3, sourceStart: 7, sourceLength: 3)
    #expect(map.sourceRange(of: 2..<3) == 2..<7)
    #expect(map.sourceRange(of: 1..<4) == 1..<8)
    #expect(map.sourceRange(of: 3..<6) == 7..<10)
}

@Test func skippedBytesBelongToNeitherSide() {
    var map = SourceMap()
    map.append(textLength: 4, sourceStart: 0, sourceLength: 4)
    map.append(textLength: 4, sourceStart: 20, sourceLength: 4)
    #expect(map.sourceRange(of: 0..<4) == 0..<4)
    #expect(map.sourceRange(of: 4..<8) == 20..<24)
    #expect(map.sourceRange(of: 3..<5) == 3..<21)
}

@Test func unitsOfOneKindTakeOneRun() {
    var map = SourceMap()
    for index in 0..<1000 { map.append(textLength: 1, sourceStart: 2 + 2 * index, sourceLength: 2) }
    #expect(map.runs.count == 1)
    #expect(map.sourceRange(of: 10..<12) == 22..<26)
}

@Test func aPieceOfAMappedTextLeadsBackThroughBothLayers() {
    var inner = SourceMap()
    inner.append(textLength: 4, sourceStart: 50, sourceLength: 4)
    inner.append(textLength: 1, sourceStart: 54, sourceLength: 4)
    inner.append(textLength: 5, sourceStart: 58, sourceLength: 5)
    var outer = SourceMap()
    outer.append(6..<9, of: inner)
    outer.append(2..<6, of: inner)
    #expect(outer.sourceRange(of: 0..<3) == 59..<62)
    #expect(outer.sourceRange(of: 3..<7) == 52..<59)
}

@Test func anEmptyRangeIsAPoint() {
    var map = SourceMap()
    map.append(textLength: 5, sourceStart: 10, sourceLength: 5)
    #expect(map.sourceRange(of: 2..<2) == 12..<12)
    #expect(SourceMap().sourceRange(of: 0..<0) == 0..<0)
}

/// The break between two blocks stands for no bytes of the file; a place of the file on both sides of it still leads back.
@Test func aPlaceAcrossABreakLeadsBackToTheText() {
    var text = MappedText()
    text.append(Array("Gao".utf8), standingFor: 10..<13)
    text.appendBreak("\n\n")
    text.append(Array("Mali".utf8), standingFor: 13..<17)
    #expect(text.map.textRange(of: 11..<15) == 1..<7)
}
