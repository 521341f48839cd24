import Tables
import Testing

@testable import Text

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("Ségou, Mali", "Ségou, Mali"), ("a\u{1B}[31mb", #"a\u{1B}[31mb"#), ("two\nlines\r", #"two\u{A}lines\u{D}"#),
        ("\u{9B}2J\u{7F}", #"\u{9B}2J\u{7F}"#), ("safe\u{202E}txt.exe", #"safe\u{202E}txt.exe"#), ("تمبكتو", "تمبكتو"),
        ("", ""),
    ])
    func controlsAreShown(_ text: String, _ shown: String) {
        #expect(VisibleText.of(text) == shown)
    }

    @Test func longTextsAreCut() {
        #expect(VisibleText.of("abcdef", atMost: 3) == "abc…")
        #expect(VisibleText.of("abc", atMost: 3) == "abc")
        #expect(VisibleText.of(String(repeating: "x", count: 10_000)).count == VisibleText.most + 1)
    }

    @Test func linesStay() {
        #expect(VisibleText.lines("a\nb\u{1B}c\n") == "a\nb\\u{1B}c\n")
    }

    @Test(arguments: [
        ("Gao", "Gao"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"),
        ("\t=1", "'\t=1"), ("-", "'-"),
        // Numbers stay as they are.
        ("-12.5", "-12.5"), ("+226 70 12 34 56", "+226 70 12 34 56"), ("-1e5", "-1e5"), ("-1,5", "\"-1,5\""), ("", ""),
    ])
    func cellsDoNotAct(_ text: String, _ cell: String) {
        let bytes = DelimitedField.quoted(DelimitedField.inert(text).utf8)
        #expect(String(decoding: bytes, as: UTF8.self) == cell)
    }
}
