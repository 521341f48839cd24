import Testing

@testable import MapMaking

@Suite struct MarkdownTextTests {
    @Test(arguments: [
        ("Ségou (Mali) – 2", "Ségou (Mali) – 2"), ("a|b", "a\\|b"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("[x](http://y)", "\\[x\\](http://y)"), ("**x**_y_`z`", "\\*\\*x\\*\\*\\_y\\_\\`z\\`"),
        ("one\n# two\u{1B}[31m", "one \\# two \\[31m"), ("a & b", "a &amp; b"),
    ])
    func namesReadAsTheyAreAndMakeNoMarkup(_ text: String, _ expected: String) {
        #expect(MarkdownText.plain(text) == expected)
    }
}
