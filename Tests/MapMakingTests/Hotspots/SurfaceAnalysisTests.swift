import Foundation
import Geography
import Hotspots
import Statistics
import Storage
import Testing

@testable import MapMaking

@Suite struct SurfaceAnalysisTests {
    private func bands(_ result: HotspotFiles) throws -> [String: Any] {
        try #require(
            JSONSerialization.jsonObject(with: Data(result.text("surface.geojson").utf8)) as? [String: Any])
    }

    private func fewPermutations(_ rows: [String], _ change: (inout PointOptions) -> Void) async throws
        -> HotspotFiles
    {
        try await hotspots(rows) {
            ($0.points.scan, $0.points.clusters) = (ScanKind.none, ClusterMethod.none)
            change(&$0.points)
        }
    }

    @Test func thePeakIsWhereTheIncidentsWerePlanted() async throws {
        let result = try await fewPermutations(HotspotSample.rows(spread: 150, clustered: 150)) { _ in }
        let layer = try bands(result)
        let features = try #require(layer["features"] as? [[String: Any]])
        let properties = features.compactMap { $0["properties"] as? [String: Any] }
        #expect(properties.allSatisfy { $0["kind"] as? String == "density" })
        let lowers = properties.compactMap { $0["from"] as? Double }
        #expect(lowers.count >= 3 && lowers == lowers.sorted())
        // Side by side: each band ends where the next begins.
        #expect(properties.dropLast().compactMap { $0["below"] as? Double } == Array(lowers.dropFirst()))
        let highest = try #require(layer["highest"] as? Double)
        #expect(try highest > #require(lowers.last))
        // An area of the last band lies about the planted place, 14.4 to 14.9° N, 4.4 to 3.9° W.
        let geometry = try #require(features.last?["geometry"] as? [String: Any])
        let single = (geometry["coordinates"] as? [[[Double]]]).map { [$0] }
        let polygons = try #require(geometry["coordinates"] as? [[[[Double]]]] ?? single)
        #expect(
            polygons.contains { polygon in
                let (x, y) = (polygon.joined().map { $0[0] }, polygon.joined().map { $0[1] })
                return (x.min() ?? 0) < -4.15 && (x.max() ?? -9) > -4.15 && (y.min() ?? 90) < 14.65
                    && (y.max() ?? 0) > 14.65
            })
        #expect(layer["kernel"] as? String == "gaussian")
        #expect(layer["bandwidth_is"] as? String == "standard deviation")
        #expect((layer["bandwidth_rule"] as? String)?.contains("cross-validation") == true)
        #expect((layer["edge_correction"] as? String)?.contains("Diggle 1985") == true)
        let map = result.text("surface.svg")
        #expect(map.contains("Kernel density: gaussian, standard deviation"))
        #expect(!map.contains("NaN") && !map.contains("nan,"))
        #expect(result.text("hotspots.md").contains("It is a description and no test"))
    }

    @Test(arguments: KernelShape.allCases) func kernelsOfOneRuleSmoothAlike(_ kernel: KernelShape) async throws {
        let result = try await fewPermutations(HotspotSample.rows(spread: 150, clustered: 150)) {
            ($0.kernel, $0.bandwidth) = (kernel, .rule(.scott))
        }
        let layer = try bands(result)
        let length = try #require(layer["bandwidth_km"] as? Double)
        let deviation = length * SmoothingKernel(kernel).standardDeviation
        let gaussian = try await fewPermutations(HotspotSample.rows(spread: 150, clustered: 150)) {
            ($0.kernel, $0.bandwidth) = (.gaussian, .rule(.scott))
        }
        #expect(try abs(deviation - #require(try bands(gaussian)["bandwidth_km"] as? Double)) < 0.01)
        #expect(layer["kernel"] as? String == kernel.rawValue)
    }

    /// The middle of a cloud of n normal events with a Gaussian of bandwidth h has a density of n/2π(σ² + h²).
    @Test func theHeightIsThatOfTheFormula() async throws {
        let (count, spread, bandwidth) = (2000, 60.0, 40.0)
        var sequence = HotspotSample.Sequence(3)
        let middle = try #require(Coordinate(longitude: -3.5, latitude: 15.5))
        let rows = (0..<count).map { number in
            let distance = spread * (-2 * log(1 - sequence.next())).squareRoot()
            let place = middle.destination(bearing: 360 * sequence.next(), distance: distance)
            return "\(number),2020-05-05,\(place.latitude),\(place.longitude),0"
        }
        let result = try await fewPermutations(rows) {
            ($0.kernel, $0.bandwidth) = (.gaussian, .kilometres(bandwidth))
        }
        let highest = try #require(try bands(result)["highest"] as? Double)
        let expected = Double(count) / (2 * .pi * (spread * spread + bandwidth * bandwidth)) * 1000
        #expect(abs(highest / expected - 1) < 0.08)
    }

    @Test func aBandwidthOverTheWholeAreaIsSaidToBeOne() async throws {
        let result = try await fewPermutations(HotspotSample.rows(spread: 150, clustered: 50)) {
            $0.bandwidth = .kilometres(4000)
        }
        #expect(result.notes.contains { $0.contains("one blob whatever the incidents are") })
        #expect(result.notes.contains { $0.contains("nowhere twice its mean") })
        #expect(result.text("hotspots.md").contains("one blob whatever the incidents are"))
        #expect(result.text("surface.svg").contains("one blob"))
    }

    @Test func aBandwidthFinerThanPlacesAreKnownIsSaidToBeOne() async throws {
        let result = try await fewPermutations(HotspotSample.rows(spread: 150, clustered: 50)) {
            ($0.kernel, $0.bandwidth) = (.gaussian, .kilometres(0.5))
        }
        #expect(result.notes.contains { $0.contains("finer than the incidents' places are known (about 1 km)") })
        #expect(result.notes.contains { $0.contains("have no other within the bandwidth of 0.5 km") })
        #expect(result.notes.contains { $0.contains("finer than half a cell of the raster") })
        for file in result.files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains("NaN")) }
    }

    @Test func aBandwidthOfNothingIsRefused() async throws {
        let result = try await fewPermutations(HotspotSample.rows(spread: 150, clustered: 50)) {
            $0.bandwidth = .kilometres(0)
        }
        #expect(result.absent.contains("surface.svg") && result.absent.contains("surface.geojson"))
        #expect(result.text("hotspots.md").contains("Not drawn: the bandwidth must be a number above 0."))
    }

    @Test func allAtOnePointHaveNoRule() async throws {
        let rows = (1...60).map { "\($0),202\($0 % 3)-0\(1 + $0 % 9)-11,14.48,-4.19,1" }
        let result = try await fewPermutations(rows) { _ in }
        #expect(result.text("hotspots.md").contains("Not drawn: all 60 points lie at one place"))
        let asked = try await fewPermutations(rows) { $0.bandwidth = .kilometres(50) }
        #expect(asked.files.contains { $0.name == "surface.svg" })
    }

    @Test func crossValidationFindsAShorterBandwidthThanScott() async throws {
        let rows = HotspotSample.rows(spread: 100, clustered: 300)
        let diggle = try bands(try await fewPermutations(rows) { $0.bandwidth = .rule(.diggle) })
        let scott = try bands(try await fewPermutations(rows) { $0.bandwidth = .rule(.scott) })
        #expect(
            try #require(diggle["bandwidth_km"] as? Double) < 0.5 * #require(scott["bandwidth_km"] as? Double))
    }
}
