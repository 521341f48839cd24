import Geography
import Testing

@testable import Extraction

@Suite struct CoordinateRecogniserTests {
    private func points(_ text: String) -> [Coordinate] {
        let analysis = analysed(text)
        return analysis.sentences.flatMap { CoordinateRecogniser(text: analysis).coordinates(in: $0) }.map(\.coordinate)
    }

    @Test(arguments: [
        ("the exact location of the ambush was 14.55455, -9.98426.", 14.55455, -9.98426),
        ("The camp at 14.554° N, 9.984° W was struck.", 14.554, -9.984),
        ("They were hit at 1.25N 36.81E on Friday.", 1.25, 36.81), ("A post at 12.5°S 40.5°E burned.", -12.5, 40.5),
    ])
    func latitudeAndLongitude(_ text: String, _ latitude: Double, _ longitude: Double) throws {
        let expected = try #require(Coordinate(longitude: longitude, latitude: latitude))
        #expect(points(text) == [expected])
    }

    @Test(arguments: [
        "Prices rose by 14.5, 9.2 and 3.1 percent.", "The score was 1.250 and later 2.", "Version 14.554 of the map",
        "At 95.123, 200.456 there is nothing.", "The crater (4.325, 15.75) was measured.",
    ])
    func otherNumbersAreNoPoints(_ text: String) { #expect(points(text).isEmpty) }

    @Test func theSpanHoldsBothNumbers() throws {
        let text = analysed("Fighters burned tankers at 14.55455, -9.98426 on Sunday.")
        let mention = try #require(CoordinateRecogniser(text: text).coordinates(in: text.sentences[0]).first)
        #expect(text.words(mention.tokens) == "14.55455, -9.98426")
    }
}
