import GeoJSON
import Testing

private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
}

@Suite struct JSONWriterTests {
    @Test func commasStandWhereTheyBelong() {
        let text = written {
            $0.object {
                $0.field("a", 1)
                $0.key("b")
                $0.array {
                    $0.integer(1)
                    $0.array { _ in }
                    $0.object { $0.field("c", String?.none) }
                    $0.null()
                }
                $0.field("d", true)
            }
        }
        #expect(text == #"{"a":1,"b":[1,[],{"c":null},null],"d":true}"#)
    }

    @Test func onlyWhatMustBeEscapedIs() {
        #expect(
            written { $0.string("Sévaré “Boni”\t\"x\"\\ \u{1} / é\n") }
                == #""Sévaré “Boni”\t\"x\"\\ \u0001 / é\n""#)
    }

    @Test(arguments: [
        (0.1 + 0.2, 6, "0.3"), (-5.949_999_9, 6, "-5.95"), (-0.000_000_1, 6, "0"), (14.75, 1, "14.8"),
        (-14.75, 1, "-14.8"), (180, 6, "180"), (1_234_567.0, 0, "1234567"), (0.05, 6, "0.05"),
        (1e20, 2, "100000000000000000000"),
        (.nan, 6, "null"), (-.infinity, 6, "null"), (12.345_678_9, 3, "12.346"),
    ])
    func numbersAreRoundedAndTrimmed(_ value: Double, _ decimals: Int, _ expected: String) {
        #expect(written { $0.number(value, decimals: decimals) } == expected)
    }

    @Test func wholeNumbersReachBothEnds() {
        #expect(written { $0.integer(.min) } == "-9223372036854775808")
        #expect(written { $0.integer(.max) } == "9223372036854775807")
        #expect(written { $0.integer(0) } == "0")
    }

    @Test func positionsHaveSixDecimalsAtMost() {
        #expect(written { $0.position(longitude: -5.123_456_78, latitude: 14.9) } == "[-5.123457,14.9]")
    }

    @Test func linesBreakAfterTheComma() {
        let text = written {
            $0.array {
                for i in 1...2 {
                    $0.newline()
                    $0.integer(i)
                }
                $0.newline(closing: true)
            }
            $0.newline(closing: true)
        }
        #expect(text == "[\n1,\n2\n]\n")
    }
}
