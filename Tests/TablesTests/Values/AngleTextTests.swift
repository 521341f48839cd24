import Testing

@testable import Tables

@Suite struct AngleTextTests {
    private func latitude(_ text: String) -> Double? { withBytes(text) { AngleText.degrees($0, .latitude) } }
    private func longitude(_ text: String) -> Double? { withBytes(text) { AngleText.degrees($0, .longitude) } }

    /// 16°16'12" is 16 + 16/60 + 12/3600 = 16.27.
    @Test(arguments: [
        "16.27", "16,27", "16.27° N", "16.27N", "N 16.27", "16,27° N", "16°16'12\"N", "16° 16′ 12″ N", "16 16 12 N",
        "16d16m12 N", "16:16:12", "16.27 north", "16° 16.2' N", "16.27º nord",
    ])
    func writingsOfALatitude(_ text: String) throws {
        #expect(abs(try #require(latitude(text)) - 16.27) < 1e-9, "\(text)")
    }

    @Test(arguments: ["-0.04", "\u{2212}0.04", "0.04 W", "0°02'24\"W", "0,04 O", "0.04° ouest", "–0.04", "W0.04"])
    func writingsOfALongitudeInTheWest(_ text: String) throws {
        #expect(abs(try #require(longitude(text)) + 0.04) < 1e-9, "\(text)")
    }

    @Test func aHemisphereOfTheOtherAxisIsRefused() {
        #expect(latitude("16.27 E") == nil)
        #expect(longitude("16.27 N") == nil)
        #expect(latitude("16.27 S") == -16.27)
    }

    @Test(arguments: ["", "north", "16 16", "16°61'N", "16.5°30'N", "-16 N", "16 N 3 W", "near 16", "1 2 3 4 N"])
    func refusesWhatIsNoAngle(_ text: String) { #expect(latitude(text) == nil) }
}

@Suite struct PointTextTests {
    private func read(_ text: String, _ order: PointText.Order = .latitudeFirst) -> [Double]? {
        withBytes(text) { PointText.read($0, order) }.map { [$0.latitude, $0.longitude] }
    }

    @Test(arguments: [
        "15.5, 0.25", "(15.5, 0.25)", "15.5 0.25", "15.5;0.25", "15,5; 0,25", "15,5 0,25", "[15.5,0.25]",
        "15.5N 0.25E", "0.25 E, 15.5 N", "POINT (0.25 15.5)", "point(0.25 15.5)", "SRID=4326;POINT(0.25 15.5)",
        "POINT Z (0.25 15.5 300)", "MULTIPOINT ((0.25 15.5))", "15°30'N 0°15'E", "15 30 0 N 0 15 0 E",
    ])
    func writingsOfAPoint(_ text: String) { #expect(read(text) == [15.5, 0.25], "\(text)") }

    @Test func theOrderDecidesBetweenBareNumbers() {
        #expect(read("0.25, 15.5", .longitudeFirst) == [15.5, 0.25])
        // No latitude is 120.
        #expect(read("120.5, 30.25") == [30.25, 120.5])
        #expect(read("30.25, 120.5", .longitudeFirst) == [30.25, 120.5])
        #expect(withBytes("120.5, 30.25", PointText.order) == .longitudeFirst)
        #expect(withBytes("(30.25, 120.5)", PointText.order) == .latitudeFirst)
        #expect(withBytes("15.5, 0.25", PointText.order) == nil)
    }

    @Test(arguments: ["", "15.5", "POLYGON ((0 0, 1 0, 1 1, 0 0))", "MULTIPOINT (0 1, 2 3)", "Gao, Mali", "1, 2, 3"])
    func refusesWhatIsNoPoint(_ text: String) { #expect(read(text) == nil) }
}
