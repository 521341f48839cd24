import Statistics
import Testing

@Suite struct HotSpotPatternTests {
    /// Ten steps: `+` hot, `-` cold, `.` neither; the trend; the pattern.
    @Test(
        arguments: [
            (".........+", 0, "new hot spot"), ("-........+", 0, "new hot spot"),
            (".......+++", 0, "consecutive hot spot"), ("-......+++", 1, "oscillating hot spot"),
            ("+++++++++.", 0, "historical hot spot"), ("++++.+++++", 0, "persistent hot spot"),
            ("++++++++++", 1, "intensifying hot spot"), ("++++++++++", -1, "diminishing hot spot"),
            ("++...+..++", 1, "sporadic hot spot"), ("++-..+..++", 0, "oscillating hot spot"),
            (".........-", 0, "new cold spot"), ("......----", 0, "consecutive cold spot"),
            ("----------", -1, "intensifying cold spot"), ("----------", 1, "diminishing cold spot"),
            ("----------", 0, "persistent cold spot"), ("---------.", 0, "historical cold spot"),
            ("-..-...--.", 0, nil), ("--.--....-", 0, "sporadic cold spot"), ("+-.--....-", 0, "oscillating cold spot"),
            ("++++++++..", -1, nil), ("..........", 1, nil),
        ] as [(String, Int, String?)])
    func byTheLetterOfTheDefinitions(steps: String, trend: Int, name: String?) {
        let signs = steps.map { $0 == "+" ? 1 : $0 == "-" ? -1 : 0 }
        #expect(HotSpotPattern(steps: signs, trend: trend)?.name == name)
    }

    @Test func namesAsPublished() {
        #expect(HotSpotPattern(.new, .hot).publishedName == "New Hot Spot")
        #expect(HotSpotPattern(.oscillating, .cold).publishedName == "Oscillating Cold Spot")
    }

    @Test func seventeenWithNone() {
        #expect(HotSpotPattern.Kind.allCases.count * HotSpotPattern.Side.allCases.count + 1 == 17)
    }
}
