import Testing

@testable import Tables

@Suite struct QuotedFieldTests {
    /// - Parameter text: behind the opening quote.
    private func end(_ text: String, isFinal: Bool = true) -> QuotedField.End {
        withBytes(text) { QuotedField.end($0, from: 0, delimiter: .comma, isFinal: isFinal) }
    }

    @Test func aQuoteThatIsNotDoubledCloses() {
        #expect(end("abc\",x\n") == .closed(3))
        #expect(end("a\"\"b\"\n") == .closed(4))
        #expect(end("two\nlines\",x\n") == .closed(9))
        #expect(end("two\nlines\" ,x\n") == .closed(9))
        #expect(end("Riverton\" camp,x\n") == .closed(8))
    }

    @Test func aQuoteThatOpensAnotherFieldClosesNone() {
        #expect(end("never closed\n3,x\n5,\"fifth\"\n") == .literal)
        #expect(end("never closed\n3,x\n") == .literal)
    }

    @Test func bytesToComeMayDecide() {
        #expect(end("abc", isFinal: false) == .open)
        #expect(end("abc\"", isFinal: false) == .open)
        #expect(end("abc\"") == .closed(3))
    }
}
