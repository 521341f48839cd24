import Testing

@testable import Rendering

@Suite struct SVGWriterTests {
    private func written(_ write: (inout SVGWriter) -> Void) -> String {
        var svg = SVGWriter()
        write(&svg)
        return String(decoding: svg.bytes, as: UTF8.self)
    }

    @Test func markupInNamesIsEscaped() {
        let text = written { $0.leaf("path", ["class": "a\"b"], title: "Ex & <Land>") }
        #expect(text == "<path class=\"a&quot;b\"><title>Ex &amp; &lt;Land&gt;</title></path>\n")
    }

    /// XML 1.0 has no room for most control characters, nor for U+FFFE and U+FFFF.
    @Test func whatXMLCannotHoldBecomesASpace() {
        let text = written { $0.element("text", text: "a\u{7}b\u{85}c\u{fffe}d\u{ffff}é") }
        #expect(text == "<text>a b c d é</text>\n")
    }

    @Test func emptyAttributesAreLeftOut() {
        #expect(written { $0.leaf("rect", ["class": "", "x": "1"]) } == "<rect x=\"1\"/>\n")
        #expect(written { $0.element("g", ["id": "a"]) { $0.leaf("path") } } == "<g id=\"a\">\n<path/>\n</g>\n")
    }

    @Test func textIsHeldAtItsStartMiddleOrEnd() {
        let text = written {
            $0.text("a", .small, x: 1, baseline: 2)
            $0.text("b", .small, .middle(3), baseline: 4)
            $0.text("c", .small, .end(5.25), baseline: 6)
            $0.haloedText("d", .town, x: 7, baseline: 8)
        }
        #expect(
            text == """
                <text class="tn" x="1" y="2">a</text>
                <text class="tn" x="3" y="4" text-anchor="middle">b</text>
                <text class="tn" x="5.3" y="6" text-anchor="end">c</text>
                <text class="tw halo" x="7" y="8">d</text>

                """)
    }
}
