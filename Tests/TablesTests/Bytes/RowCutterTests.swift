import Testing

@testable import Tables

@Suite struct RowCutterTests {
    private func cut(_ cutter: RowCutter, _ text: String, isFinal: Bool = false) -> RowCutter.Cut {
        withBytes(text) { cutter.cut($0, isFinal: isFinal) }
    }

    private let csv = RowCutter.delimited(.comma)

    @Test func rowsEndWithLines() {
        #expect(cut(csv, "a,b\nc,d\ne") == .init(end: 8))
        #expect(cut(csv, "a,b") == .init(end: 0))
        #expect(cut(.lines, "{}\n{}\n{") == .init(end: 6))
    }

    @Test func aLineEndWithinQuotesBelongsToTheRow() {
        #expect(cut(csv, "a,\"b\nc\"\nd") == .init(end: 8))
        #expect(cut(csv, "x\na,\"b\nc") == .init(end: 2, hasOpenQuote: true))
        #expect(cut(csv, "a,\"b\"\"\nc\"\nd") == .init(end: 10))
    }

    @Test func aQuoteWithinAFieldIsALetter() {
        #expect(cut(csv, "6\" gun,b\nc,d\n") == .init(end: 13))
    }

    @Test func theLastQuoteClosesOnlyAtTheEndOfTheFile() {
        #expect(cut(csv, "x\na,\"b\"") == .init(end: 2, hasOpenQuote: true))
        #expect(cut(csv, "x\na,\"b\"", isFinal: true) == .init(end: 2))
    }

    @Test func elementsOfAnArrayEndWithTheirBrackets() {
        #expect(cut(.elements, #"{"a":[1,{"b":2}]}, {"c":"}"}, {"d""#) == .init(end: 28))
        #expect(cut(.elements, #"{"a":"\"}"}"#) == .init(end: 11))
        #expect(cut(.elements, #"{"a":1}], "b":2}"#) == .init(end: 7, isLast: true))
        #expect(cut(.elements, #"{"a":"x"#) == .init(end: 0, hasOpenQuote: true))
    }
}
