import Foundation
import GeoJSON
import Incidents
import Intake
import Resolution
import Storage
import TestSupport
import Testing

@testable import MapMaking

@Suite struct IncidentSortTests {
    /// Several of a day and place, so that ids need numbers; unknown dates and places; orders that differ from the
    /// sorted one.
    private var incidents: [Incident] {
        let days: [Incidents.DateRange] = [
            .on(2021, 3, 4), .on(2019, 12, 31), .unknown, .on(2021, 3, 4), .on(987, 1, 1),
        ]
        return (0..<60).map { i in
            var incident = Incident.sample(
                "place \(i * 7 % 3)", on: days[i % 5], in: "Mopti", precision: i % 9 == 0 ? .unknown : .settlement,
                killed: i)
            incident.sources[0].start = i * 37 % 60
            return incident
        }
    }

    private func layer(_ incidents: [Incident], memory: Int) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let batch = OutputBatch()
        var sort = IncidentSort(for: batch, in: try OutputFolder(folder.path), memory: memory)
        var (json, slugs) = (JSONWriter(), [String: String]())
        for incident in incidents {
            try sort.add(SortableFeature(incident, &json, &slugs), incident.location.coordinate)
        }
        #expect(sort.count == incidents.count)
        try sort.write("incidents.geojson")
        try batch.commit()
        #expect(try folder.entries() == ["incidents.geojson"])
        return try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/incidents.geojson")))
    }

    private func inMemory(_ incidents: [Incident]) throws -> [UInt8] {
        let gazetteer = try Package.gazetteer()
        let resolver = IncidentResolver(gazetteer.lookup, regionName: gazetteer.regionName)
        return Layers.incidents(resolver.incidents([], tables: [incidents]))
    }

    @Test(arguments: [1, 5000, 1 << 24])
    func theLayerIsThatOfARunInMemory(_ memory: Int) throws {
        let expected = try inMemory(incidents)
        #expect(try layer(incidents, memory: memory) == expected)
        #expect(try layer(incidents.reversed(), memory: memory) == expected)
        #expect(String(decoding: expected, as: UTF8.self).contains(#""id":"2021-03-04-place-1-2","#))
    }

    @Test func noIncidentsAreAnEmptyLayer() throws {
        #expect(try layer([], memory: 100) == Layers.incidents([]))
    }
}
