import Foundation
import Incidents
import Testing

@testable import IncidentMapper

@Suite struct IncidentSortTests {
    private var incidents: [Incident] {
        let days: [Incidents.DateInterval] = [
            .on(2021, 3, 4), .on(2019, 12, 31), .unknown, .on(2021, 3, 4), .on(987, 1, 1),
        ]
        return (0..<40).map { i in
            var incident = Incident.sample(
                "place \(i * 7 % 5)", on: days[i % 5], in: "Mopti", precision: i % 9 == 0 ? .unknown : .settlement,
                killed: i)
            incident.sources[0].start = i * 37 % 40
            return incident
        }
    }

    @Test(arguments: [1, 5000, 1 << 24])
    func theLayerIsThatOfASortInMemory(_ memory: Int) throws {
        let folder = try TemporaryFolder()
        let ordered = incidents.sorted { IncidentSort.key($0).lexicographicallyPrecedes(IncidentSort.key($1)) }
        #expect(ordered.first?.date.firstDay?.year == 987)
        #expect(ordered.last?.date == .unknown)
        var sort = IncidentSort(in: try OutputFolder(folder.path), memory: memory)
        for incident in incidents { try sort.add(incident) }
        #expect(sort.count == 40)
        try sort.write("incidents.geojson")
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/incidents.geojson")))
        #expect(bytes == Layers.incidents(ordered))
        #expect(try folder.entries() == ["incidents.geojson"])
    }

    @Test func noIncidentsAreAnEmptyLayer() throws {
        let folder = try TemporaryFolder()
        var sort = IncidentSort(in: try OutputFolder(folder.path))
        try sort.write("incidents.geojson")
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/incidents.geojson")))
        #expect(bytes == Layers.incidents([]))
    }
}
