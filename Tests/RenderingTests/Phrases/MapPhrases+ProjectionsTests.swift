import Projection
import Testing

@testable import Rendering

@Suite struct ProjectionPhrasesTests {
    private static let conic = EqualAreaProjection(
        .albersConic(south: -12, north: 21.5), centralLongitude: -1.9, centralLatitude: 4)

    @Test(
        arguments: [
            (EqualAreaProjection(.equalEarth, centralLongitude: 0), "Equal Earth, méridien central 0°"),
            (
                EqualAreaProjection(.lambertAzimuthal, centralLongitude: -1.5, centralLatitude: 17.5),
                "azimutale équivalente de Lambert, centre 1.5° O 17.5° N"
            ),
            (
                conic,
                "conique équivalente d’Albers, méridien central 1.9° O, parallèles automécoïques 12° S et 21.5° N"
            ),
            (
                EqualAreaProjection(.cylindrical(parallel: 0), centralLongitude: 10),
                "cylindrique équivalente, méridien central 10° E, à l’échelle sur l’équateur"
            ),
            (
                EqualAreaProjection(.cylindrical(parallel: 5.5), centralLongitude: 10),
                "cylindrique équivalente, méridien central 10° E, à l’échelle sur 5.5° N et S"
            ),
        ] as [(EqualAreaProjection, String)])
    func frenchHasAnExpressionForEachMethod(_ projection: EqualAreaProjection, _ expected: String) {
        #expect(MapPhrases(.french).name(projection) == expected)
        #expect(MapPhrases(.english).name(projection) == projection.name)
    }

    /// What the user asks for keeps its name, even where that has words of ours.
    @Test func whatIsAskedForKeepsItsName() throws {
        var ground = try SampleGround.make()
        ground.projection = "+proj=aea +lat_1=11 +lat_2=13 +title=centre and"
        let text = MapPhrases(.french).projection(of: try ProjectedGround(ground))
        #expect(text.hasPrefix("Projection\u{a0}: +proj=aea +lat_1=11 +lat_2=13 +title=centre and"))
    }
}
