import Testing

@testable import Rendering

@Suite struct ClassLegendTests {
    private let scale = ClassScale(bounds: [0, 1, 5], method: "natural breaks", sampleSize: 9)

    private func labels(_ extra: Set<ClassLegend.ExtraClass>, _ language: MapLanguage = .english) throws -> [String] {
        let legend = ClassLegend(scale, unit: "Incidents", with: extra, MapPhrases(language))
        var writer = SVGWriter()
        writer.element("svg") { legend.draw(in: &$0, x: 0, y: 0, within: 1000) }
        return try #require(SVGDocument(writer.bytes)).named("text").map(\.text)
    }

    @Test func extraClassesStandOnBothSidesOfTheClasses() throws {
        #expect(try labels([]) == ["Incidents", "up to 1", "1–5"])
        #expect(
            try labels(Set(ClassLegend.ExtraClass.allCases)) == [
                "Incidents", "No incident", "up to 1", "1–5", "No data", "Not analysed", "Part of a year",
            ])
        #expect(try labels([.zero], .french) == ["Incidents", "Aucun incident", "jusqu’à 1", "1–5"])
    }

    @Test func aNarrowLegendIsWrapped() {
        let legend = ClassLegend(scale, unit: "Incidents", with: [.zero, .noData], MapPhrases())
        let (wide, narrow) = (legend.width(within: 1000), 130.0)
        #expect(wide > 200 && wide < 300)
        #expect(legend.width(within: narrow) <= narrow)
        #expect(legend.height(within: narrow) > legend.height(within: 1000))
    }
}
