import Testing

@testable import Tables

@Suite struct ByteSearchTests {
    @Test func findsFirstLastAndCount() {
        let text = String(repeating: "ab,", count: 1000)
        withBytes(text) { bytes in
            #expect(bytes.first(.comma, in: 3..<3000) == 5)
            #expect(bytes.last(.comma, in: 0..<2999) == 2996)
            #expect(bytes.first(.quote, in: 0..<3000) == nil)
            #expect(bytes.last(.quote, in: 0..<3000) == nil)
            #expect(bytes.count(of: .comma, in: 0..<3000) == 1000)
            #expect(bytes.count(of: .comma, in: 3..<2999) == 998)
        }
    }
}
