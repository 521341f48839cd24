import Counting
import Foundation
import GeoJSON
import Geography
import Hotspots
import Incidents
import Intake
import Statistics
import TestSupport
import Testing

@testable import MapMaking

/// The whole command on the made-up events whose values the field's reference programs give (the README beside the
/// fixtures of `StatisticsTests` says which), over the same 421 cells as theirs.
@Suite struct HotspotReferenceTests {
    private let folder = Package.root.appendingPathComponent("Tests/StatisticsTests/Fixtures")

    /// The rows of a fixture by the number of the cell.
    private func rows(_ path: String) throws -> [Int: [String: String]] {
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let names = try #require(lines.first).map(String.init)
        let rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0.map(String.init))) }
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in row["gid"].flatMap(Int.init).map { ($0, row) } })
    }

    private func table() throws -> String {
        let text = try String(contentsOf: folder.appendingPathComponent("Points/events.csv"), encoding: .utf8)
        let first = try day(2018, 1, 1).dayNumber
        let rows = text.split(separator: "\n").dropFirst().enumerated().map { number, line in
            let fields = line.split(separator: ",")
            let date = CalendarDate(dayNumber: first + (Int(fields[2]) ?? 0)).isoString
            return "\(number + 1),\(date),\(fields[1]),\(fields[0]),0"
        }
        return HotspotSample.table(rows)
    }

    /// The cells of the reference as the polygons of `--within`.
    private func cells() throws -> String {
        let features = try rows("Association/cells.csv").keys.sorted().map { gid in
            let box = PrioGrid.bounds(gid)
            let (w, s, e, n) = (box.west, box.south, box.east, box.north)
            return #"{"type":"Feature","properties":{"name":"\#(gid)"},"geometry":{"type":"Polygon","coordinates":"#
                + "[[[\(w),\(s)],[\(e),\(s)],[\(e),\(n)],[\(w),\(n)],[\(w),\(s)]]]}}"
        }
        return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    }

    private func layer(_ change: (inout HotspotOptions) -> Void) async throws -> [String: Any] {
        let files = try TemporaryFolder()
        var options = HotspotOptions()
        options.units = .prioGrid
        options.within = try files.write("cells.geojson", cells())
        options.inference = .analytic
        options.checksSensitivity = false
        options.parts = []
        change(&options)
        let ground = try Package.gazetteer().ground
        let found = try await HotspotRun(ground, options: options)
            .result(of: InputFiles([try files.write("events.csv", table())])) { try Package.gazetteer() }
        let result = HotspotFiles(result: found, output: try MapMaker(ground).files(of: found))
        let parsed = try JSONSerialization.jsonObject(with: Data(result.text("hotspots.geojson").utf8))
        return try #require(parsed as? [String: Any])
    }

    private func features(_ layer: [String: Any]) throws -> [[String: Any]] {
        let features = try #require(layer["features"] as? [[String: Any]])
        return features.compactMap { $0["properties"] as? [String: Any] }
    }

    @Test(arguments: [(HotspotWeights.queen, "queen"), (.rook, "rook")])
    func localStatisticsEqualTheReference(weights: HotspotWeights, file: String) async throws {
        let expected = try rows("Association/expected-local-\(file).csv")
        let layer = try await layer { $0.weights = weights }
        let units = try features(layer)
        #expect(units.count == 421 && expected.count == 421)
        #expect(layer["counted"] as? Int == 3760)
        // The layer has nine decimals.
        for unit in units {
            let row = try #require((unit["gid"] as? Int).flatMap { expected[$0] })
            func expectEqual(_ name: String, _ column: String) {
                guard let text = row[column], let reference = Double(text) else { return }
                let value = unit[name] as? Double ?? .nan
                #expect(abs(value - reference) <= 6e-10 * max(1, abs(reference)), "\(unit["gid"] ?? "") \(name)")
            }
            expectEqual("z", "gstar_z")
            expectEqual("gi_star", "gstar_binary")
            expectEqual("gi_star_z", "gstar_z")
            expectEqual("gi_star_q", "q_bh")
            expectEqual("gi_star_p", "p_two_sided")
            expectEqual("gi_z", "g_z")
            expectEqual("gi", "g_binary")
            expectEqual("moran_i", "moran_binary")
            #expect((unit["bin"] as? Int).map(String.init) == row["bin_fdr"])
        }
    }

    /// `esda.Moran(y, w, transformation='b')` and `esda.G(y, w)` with queen weights.
    @Test func globalStatisticsEqualTheReference() async throws {
        let layer = try await layer { $0.weights = .queen }
        func value(_ name: String) -> Double { layer[name] as? Double ?? .nan }
        #expect(abs(value("global_moran_i") - 0.5960537140784697) < 1e-11)
        #expect(abs(value("global_moran_i_z") - 24.161756741122527) < 1e-8)
        #expect(abs(value("global_getis_ord_g") - 0.08989136206476073) < 1e-11)
        #expect(abs(value("global_getis_ord_g_z") - 23.90217111248982) < 1e-8)
        #expect(value("global_geary_c") < 1)
    }

    @Test func publishedClassesEqualTheReference() async throws {
        let expected = try rows("Emerging/emerging_lag1_entire_cube.csv")
        let units = try features(await layer { $0.step = .quarter })
        for unit in units {
            let row = try #require((unit["gid"] as? Int).flatMap { expected[$0] })
            #expect(unit["pattern"] as? String == row["class_90"], "\(unit["gid"] ?? "")")
        }
        #expect(Set(units.compactMap { $0["pattern"] as? String }).contains("Historical Hot Spot"))
    }

    /// What was planted, cell by cell in our words: by year, each year compared with itself, all six are what most of
    /// their cells are.
    @Test func plantedHotSpotsHaveTheirCourse() async throws {
        let units = try features(
            await layer {
                $0.step = .year
                $0.window = .individualTimeStep
            })
        let courses = Dictionary(
            units.compactMap { unit in (unit["gid"] as? Int).map { ($0, unit["course"] as? String ?? "none") } },
            uniquingKeysWith: { first, _ in first })
        let text = try String(contentsOf: folder.appendingPathComponent("Emerging/planted.csv"), encoding: .utf8)
        let planted = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        for (name, course) in [
            ("A_mopti_persistent", "lasting"), ("B_menaka_new", "new"), ("C_gao_intensifying", "growing"),
            ("D_kidal_diminishing", "fading"), ("E_sikasso_sporadic", "on and off"), ("F_timbuktu_historical", "over"),
        ] {
            var incidents: [String: Int] = [:]
            for row in planted where row[0] == name {
                guard let gid = Int(row[1]), let count = Int(row[2]) else { continue }
                incidents[courses[gid] ?? "none", default: 0] += count
            }
            let most = incidents.max { ($0.value, $1.key) < ($1.value, $0.key) }
            #expect(most?.key == course, "\(name): \(incidents)")
        }
    }
}
