import Testing

@testable import Rendering

@Suite struct PathWriterTests {
    private func points(_ pairs: [(Double, Double)]) -> [PixelPoint] { pairs.map { PixelPoint(x: $0.0, y: $0.1) } }

    @Test func coordinatesAreShortAndRelative() {
        var path = PathWriter()
        path.add(ring: points([(10, 20.04), (10.5, 20), (10.25, 19.5), (10, 20)]))
        path.add(line: points([(-1, 0), (0.3, 0.3), (0.31, 0.29), (2, 0.3)]))
        #expect(path.text == "M10 20l.5 0-.2-.5zM-1 0l1.3 .3 1.7 0")
    }

    @Test func whatShrinksToNothingIsLeftOut() {
        var path = PathWriter()
        path.add(ring: points([(1, 1), (1.01, 1), (1.01, 1.01)]))
        path.add(line: points([(1, 1), (1.01, 1)]))
        path.add(ring: [])
        #expect(path.text.isEmpty)
    }

    @Test(arguments: [(15, "1.5"), (-3, "-.3"), (20, "2"), (0, "0"), (-120, "-12"), (7, ".7")])
    func tenthsAreShort(_ value: Int, _ expected: String) {
        #expect(tenths(value) == expected)
    }

    @Test func markupAndControlCharactersAreHarmless() {
        var svg = SVGWriter()
        svg.element("text", ["class": "a\"b"], text: "Fire & <Sword>\u{7}")
        #expect(
            String(decoding: svg.bytes, as: UTF8.self)
                == "<text class=\"a&quot;b\">Fire &amp; &lt;Sword&gt; </text>\n")
    }
}
