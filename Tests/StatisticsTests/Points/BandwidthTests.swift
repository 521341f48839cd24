import Geography
import Statistics
import Testing

@Suite struct BandwidthTests {
    /// scipy.stats.gaussian_kde(…, bw_method="scott").covariance
    @Test func scottEqualsTheReference() throws {
        let found = try Bandwidth.scott(PointFixture.planar)
        #expect(agree([found.xx, found.xy, found.yy], [6109.756895706025, 2919.648806581537, 3549.76160002123]))
        #expect(try Bandwidth.silverman(PointFixture.planar) == found)
    }

    /// spatstat: bw.scott.iso(X)
    @Test func scottIsotropicEqualsTheReference() throws {
        let found = try Bandwidth.scottIsotropic(PointFixture.planar)
        #expect(agree(found.xx.squareRoot(), 68.2426337052887))
        #expect(found.xx == found.yy && found.xy == 0)
    }

    /// 0.9*min(SD, sqrt(1/log(2))*Dm)*n**-0.2 in numpy
    @Test func searchRadiusEqualsTheReference() throws {
        let found = try Bandwidth.searchRadius(PointFixture.planar)
        #expect(agree(found.xx.squareRoot(), 54.107509550689))
    }

    /// spatstat: bw.diggle(X) over the rectangle (−880…900) × (−780…920)
    @Test func diggleEqualsTheReference() throws {
        let window = try #require(
            RasterGrid(origin: PlanarPoint(x: -880, y: -780), cellWidth: 1780, cellHeight: 1700, columns: 1, rows: 1))
        let found = try Bandwidth.diggle(PointFixture.planar, window: window)
        #expect(agree(found.xx.squareRoot(), 18.2974559686888))
        let order = PointFixture.shuffled(PointFixture.planar.count, seed: 1)
        #expect(try Bandwidth.diggle(order.map { PointFixture.planar[$0] }, window: window) == found)
    }

    @Test func pointsWithoutSpreadHaveNone() throws {
        let place = PlanarPoint(x: 4, y: 5)
        let line = (0..<9).map { PlanarPoint(x: Double($0), y: Double($0)) }
        let level = (0..<9).map { PlanarPoint(x: Double($0), y: 3) }
        #expect(throws: StatisticsError.onePlace(3)) { try Bandwidth.scott([place, place, place]) }
        #expect(throws: StatisticsError.oneLine(9)) { try Bandwidth.scott(line) }
        #expect(throws: StatisticsError.oneLine(9)) { try Bandwidth.scottIsotropic(level) }
        #expect(try Bandwidth.searchRadius(level).xx > 0)
        #expect(throws: StatisticsError.tooFew(1, needed: 2)) { try Bandwidth.searchRadius([place]) }
        #expect(throws: StatisticsError.onePlace(2)) { try Bandwidth.searchRadius([place, place]) }
        let window = try #require(
            RasterGrid(origin: PlanarPoint(x: 0, y: 0), cellWidth: 10, cellHeight: 10, columns: 1, rows: 1))
        #expect(throws: StatisticsError.onePlace(2)) { try Bandwidth.diggle([place, place], window: window) }
        #expect(throws: StatisticsError.tooFew(0, needed: 2)) {
            try Bandwidth.diggle([PlanarPoint(x: 90, y: 0)], window: window)
        }
    }

    @Test(arguments: [0, -3, .nan, .infinity, 1e-200, 1e200])
    func refusesALengthThatIsNone(_ length: Double) {
        #expect(throws: StatisticsError.self) { try Bandwidth(length) }
    }

    @Test func refusesAMatrixThatIsNotPositiveDefinite() {
        #expect(throws: StatisticsError.self) { try Bandwidth(xx: 1, xy: 1, yy: 1) }
        #expect(throws: StatisticsError.self) { try Bandwidth(xx: 1, xy: .nan, yy: 1) }
        #expect(throws: StatisticsError.self) { try Bandwidth(xx: -1, xy: 0, yy: -1) }
    }
}
