import Counting
import Foundation
import Intake
import TestSupport
import Testing

@testable import MapMaking

/// Counts of inputs that report the same events.
@Suite struct MatchedCountsTests {
    private let acled = """
        event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities
        MLI1,4 March 2021,1,Violence against civilians,Attack,Gunmen,Army,Mali,Gao,Gao,16.2717,-0.0447,1,Five soldiers were killed at a post in Gao.,5
        MLI2,4 March 2021,1,Battles,Armed clash,Gunmen,Army,Mali,Gao,Gao,16.2717,-0.0447,1,Another clash in the evening.,2
        MLI3,9 May 2021,1,Battles,Armed clash,Gunmen,Army,Mali,Tombouctou,Timbuktu,16.7735,-3.0074,1,A clash.,1

        """

    private let ucdp = """
        id,type_of_violence,side_a,side_b,where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
        7,1,Government of Mali,Rebels,1,Timbuktu,16.77,-3.01,Mali,1,2021-05-09,2021-05-09,1,0,0,0,1,3,1

        """

    @Test func densityCountsWhatTwoInputsTellOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.write("acled.csv", acled)
        try folder.write("ged.csv", ucdp)
        try folder.write("places.csv", "date,place,country,killed\n2020-01-04,Gao,Mali,5\n")
        func count(_ inputs: [String], merges: Bool = true) async throws -> Int {
            var options = DensityOptions()
            options.reading.tables.merges = merges
            let run = DensityRun(try Package.gazetteer().ground, options: options)
            return try await run.count(InputFiles(inputs), gazetteer: { try Package.gazetteer() }).tally.sums()
                .incidents
        }
        #expect(try await count([folder.path]) == 4)
        #expect(try await count([folder.path], merges: false) == 5)
        #expect(try await count([folder.path + "/places.csv"]) == 1)
        let own = Layers.incidents(try await Package.reading().incidents(in: [folder.path + "/acled.csv"]).incidents)
        let layer = try folder.write("own/incidents.geojson", String(decoding: own, as: UTF8.self))
        #expect(try await count([layer]) == 3)
    }
}
