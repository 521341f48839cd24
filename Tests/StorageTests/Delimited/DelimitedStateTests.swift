import Testing

@testable import Storage

@Suite struct DelimitedStateTests {
    private func states(_ text: String) -> [DelimitedState] {
        var state = DelimitedState.fieldStart
        return text.utf8.map { byte in
            state.advance(byte, delimiter: UInt8(ascii: ","))
            return state
        }
    }

    @Test func aQuoteOpensOnlyAtTheStartOfAField() {
        #expect(states("\"a\",") == [.quoted, .quoted, .afterQuote, .fieldStart])
        #expect(states("a\",") == [.unquoted, .unquoted, .fieldStart])
    }

    @Test func aDoubledQuoteClosesNothing() {
        #expect(states("\"\"\",").suffix(3) == [.afterQuote, .quoted, .quoted])
        #expect(states("\"a\"b") == [.quoted, .quoted, .afterQuote, .unquoted])
    }
}
