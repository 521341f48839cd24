import Foundation
import Geography
import Incidents
import Rendering
import Testing

private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

@Suite struct IncidentLayerTests {
    private var sokolo: Incident {
        get throws {
            let day = try #require(CalendarDate(year: 2020, month: 1, day: 26))
            return Incident(
                id: "2020-01-26-sokolo", title: "Attack on the “camp” at Sokolo", kind: .armedAssault,
                date: DateRange(.day(day), text: "Sunday"),
                location: Location(
                    place: "Sokolo", text: "Sokolo", coordinate: coordinate(-6.121_943_21, 14.734_2),
                    precision: .settlement, radius: 2, region: "Ségou", country: "ML", countryName: "Mali",
                    gazetteerID: "geonames:2449893", confidence: 0.987_65),
                actors: [Party(name: "JNIM", role: .perpetrator)],
                claims: [
                    Claim(
                        effect: .killed, victims: "soldiers", count: CasualtyCount(low: 20, best: 20, high: nil),
                        text: "killed at least 20 soldiers", claimant: "government", source: 0, start: 120, end: 147)
                ],
                sources: [
                    Source(
                        document: "sokolo.txt", title: nil, published: "2020-01-28", quote: "They killed \"20\".",
                        start: 100, end: 160, isSecondary: false)
                ],
                tolls: [.killed: CasualtyCount(low: 20, best: 20, high: nil)], jointWith: ["2020-01-26-niono"])
        }
    }

    @Test func whatATableStatesAndTheCodeOfTheCountryAreKept() throws {
        var incident = try sokolo
        incident.location.countryAlpha3 = "MLI"
        incident.location.stated = StatedRegions(admin1: "Segou", admin2: "Niono")
        let text = String(decoding: IncidentLayer.write([incident]), as: UTF8.self)
        #expect(
            text.contains(
                #""region":"Ségou","stated_admin1":"Segou","stated_admin2":"Niono","stated_admin3":null,"country":"ML","#
                    + #""country_iso3":"MLI","country_name":"Mali""#))
        #expect(StatedRegions(admin1: nil) == nil)
    }

    @Test func aFeatureIsWrittenToTheByte() throws {
        let text = String(decoding: IncidentLayer.write([try sokolo]), as: UTF8.self)
        #expect(
            text == """
                {"type":"FeatureCollection","bbox":[-6.121943,14.7342,-6.121943,14.7342],"features":[
                {"type":"Feature","geometry":{"type":"Point","coordinates":[-6.121943,14.7342]},"properties":\
                {"id":"2020-01-26-sokolo","title":"Attack on the “camp” at Sokolo","kind":"armed_assault",\
                "date_start":"2020-01-26","date_end":"2020-01-26","date_precision":"day","date_text":"Sunday",\
                "time_text":null,\
                "place":"Sokolo","place_text":"Sokolo","location_precision":"settlement","radius_km":2,\
                "acled_geo_precision":1,"ucdp_where_prec":1,"ucdp_date_prec":1,"region":"Ségou","country":"ML",\
                "country_iso3":null,\
                "country_name":"Mali","gazetteer_id":"geonames:2449893","location_confidence":0.988,\
                "killed_low":20,"killed_best":20,"killed_high":null,"wounded_low":null,"wounded_best":null,\
                "wounded_high":null,"captured_low":null,"captured_best":null,"captured_high":null,\
                "missing_low":null,"missing_best":null,"missing_high":null,\
                "actors":[{"name":"JNIM","role":"perpetrator"}],\
                "claims":[{"effect":"killed","victims":"soldiers","low":20,"best":20,"high":null,\
                "text":"killed at least 20 soldiers","according_to":"government","source":0,"start":120,"end":147}],\
                "sources":[{"document":"sokolo.txt","title":null,"published":"2020-01-28",\
                "quote":"They killed \\"20\\".","start":100,"end":160,"secondary":false}],\
                "joint_with":["2020-01-26-niono"]}}
                ]}

                """)
    }

    @Test func anUnlocatedIncidentHasNoGeometryAndNoBox() throws {
        let unlocated = SampleGround.incident("a", "Nowhere", at: nil, killed: nil, precision: .unknown, radius: nil)
        let layer = try object(IncidentLayer.write([unlocated]))
        #expect(layer["bbox"] == nil)
        let feature = try #require((layer["features"] as? [[String: Any]])?.first)
        #expect(feature["geometry"] is NSNull)
        let properties = try #require(feature["properties"] as? [String: Any])
        #expect(properties["acled_geo_precision"] is NSNull)
        #expect(properties["killed_best"] is NSNull)
    }

    @Test func orderIsKeptAndEachFeatureHasALine() throws {
        let ids = ["c", "a", "b"]
        let bytes = IncidentLayer.write(ids.map { SampleGround.incident($0, "P", at: (1, 11), killed: 3) })
        let features = try #require(try object(bytes)["features"] as? [[String: Any]])
        #expect(features.compactMap { ($0["properties"] as? [String: Any])?["id"] as? String } == ids)
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").count == ids.count + 2)
    }

    @Test func noIncidentsAreAnEmptyCollection() throws {
        let layer = try object(IncidentLayer.write([]))
        #expect((layer["features"] as? [Any])?.isEmpty == true)
    }
}
