import Hotspots
import Storage
import Testing

@testable import MapMaking

@Suite struct SensitivityTests {
    /// So strong a cluster stands whatever the cells.
    @Test func aStrongHotSpotHoldsInAllChoices() async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 200, clustered: 400)) {
            $0.checksSensitivity = true
            $0.cell = 100
        }
        let page = result.text("hotspots.md")
        #expect(page.contains("## How stable"))
        #expect(page.contains("tested again with 5 other choices"))
        #expect(page.contains("**stable**: it holds in all of them"))
        #expect(page.contains("squares of 50 km, queen | squares of 50 km, rook | squares of 200 km, queen"))
        #expect(page.contains("| all 5 |"))
        #expect(!page.contains("on the cells and neighbours chosen"))
        #expect(result.text("hotspots.geojson").contains("\"holds_in\":5"))
    }

    /// A few incidents side by side make a hot spot of small cells, and none of large ones.
    @Test func aWeakHotSpotHangsOnTheChoice() async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 30, clustered: 9)) {
            $0.checksSensitivity = true
            $0.cell = 100
        }
        let page = result.text("hotspots.md")
        #expect(page.contains("**Hanging on the choice:**"))
        #expect(page.contains("on the cells and neighbours chosen"))
        #expect(page.contains("incidents a few of them decide"))
    }

    @Test func withoutAHotSpotTheOtherChoicesAreTold() async throws {
        var sequence = HotspotSample.Sequence(11)
        let rows = (0..<400).map { number in
            let latitude = 10.2 + 14.8 * sequence.next()
            return "\(number),202\(number % 3)-0\(1 + number % 9)-10,\(latitude),\(-12.2 + 16.4 * sequence.next()),0"
        }
        let page = try await arealHotspots(rows) { $0.checksSensitivity = true }.text("hotspots.md")
        #expect(
            page.contains("None of them finds a hot spot either")
                || page.contains("Whether there is a hot spot hangs on the choice"))
    }

    @Test func regionsKeepTheirSize() async throws {
        let page = try await arealHotspots(HotspotSample.rows(spread: 100, clustered: 200)) {
            ($0.units, $0.cell, $0.checksSensitivity) = (.admin1, nil, true)
        }.text("hotspots.md")
        #expect(page.contains("Other sizes were not tried: regions have the size they have."))
        #expect(page.contains("with 1 other choice."))
    }

    @Test func theSameForAnyThreadsAndOrder() async throws {
        let rows = HotspotSample.rows(spread: 80, clustered: 60)
        let first = try await arealHotspots(rows) { ($0.checksSensitivity, $0.threads) = (true, 1) }
        let second = try await arealHotspots(rows.reversed()) { ($0.checksSensitivity, $0.threads) = (true, 3) }
        for (a, b) in zip(first.files, second.files) { #expect(a.bytes == b.bytes, "\(a.name)") }
    }

    @Test func whatHoldsInMostIsNotSaidToHangOnTheChoice() {
        #expect(HotspotFindings.Stability([true, true, true, true, true]) == .stable)
        #expect(HotspotFindings.Stability([true, true, true, false, false]) == .mostly)
        #expect(HotspotFindings.Stability([true, true, false, false]) == .hanging)
        #expect(HotspotFindings.Stability([false, false, false]) == .hanging)
    }
}
