import GeoJSON
import Incidents
import TestSupport
import Testing
import Text

@testable import Tables

/// Tables as their makers write them, one variant a test.
@Suite struct EventTableTests {
    // MARK: ACLED

    private let acledHeader =
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n"

    @Test(arguments: ["31 December 2020", "2020-12-31", "31-December-20", "31/12/2020"])
    func datesOfACLED(_ date: String) async throws {
        let found = try await found(
            acledHeader
                + "MLI1,\(date),1,Battles,Armed clash,Army,\"JNIM: Group\",Mali,Gao,Gao,16.27,-0.04,1,AFP,\"Five killed, two hurt\",5\n"
        )
        #expect(found.layout.dataset == .acled)
        #expect(found.rejections.isEmpty)
        #expect(found.records.map(\.days) == ["2020-12-31"])
        #expect(found.records.map(\.killed) == [[5, 5, 5]])
        #expect(found.records.map(\.kind) == [.clash])
        #expect(found.records.map(\.precision) == [.settlement])
        #expect(Set(found.actorNames.values) == ["Army", "JNIM: Group"])
        let incident = try #require(found.incidents.first)
        #expect(incident.sources.map(\.quote) == ["Five killed, two hurt"])
        #expect(incident.actors.map(\.name) == ["Army", "JNIM: Group"])
        #expect(
            incident.datasets == [
                DatasetRecord(
                    name: "ACLED", id: "MLI1", category: "Battles: Armed clash", timePrecision: "1", wherePrecision: "1"
                )
            ])
    }

    @Test func precisionOfDatesOfACLED() async throws {
        let rows = (1...3).map { "E\($0),2020-12-30,\($0),Battles,,A,B,Mali,Gao,Gao,16.27,-0.04,\($0),S,N,1\n" }
            .joined()
        let found = try await found(acledHeader + rows)
        #expect(found.records.map(\.days) == ["2020-12-30", "2020-12-30", "2020-12-01…2020-12-31"])
        #expect(found.incidents.map(\.date.tolerance) == [0, 3, 0])
        #expect(found.incidents.map(\.date.precision) == [.day, .day, .month])
        #expect(found.incidents.map(\.date.year) == [2020, 2020, 2020])
        #expect(found.records.map(\.precision) == [.settlement, .near, .admin1])
    }

    @Test func aTagRowIsNoEvent() async throws {
        let found = try await found(
            "event_id_cnty,event_date,latitude,longitude,geo_precision,fatalities,sub_event_type\n#event+code,#date,#geo+lat,#geo+lon,,#affected+killed,\nA1,2020-12-31,16,-1,1,3,Attack\n"
        )
        #expect(found.rowCount == 1)
        #expect(found.records.map(\.line) == [3])
    }

    @Test func rowsOfEachPartyAreOneEvent() async throws {
        var rows: [String] = []
        for i in 0..<200 {
            rows.append("E\(i),2020-12-31,1,Battles,Armed clash,Army \(i),,Mali,Gao,Gao,16.27,-0.04,1,S,N,2\n")
            rows.append("E\(i),2020-12-31,1,Battles,Armed clash,Group \(i),,Mali,Gao,Gao,16.27,-0.04,1,S,N,2\n")
        }
        // The second rows of half the events stand far behind.
        let far = rows.enumerated().sorted { a, b in
            (a.offset % 4 == 3 ? 1 : 0, a.offset) < (b.offset % 4 == 3 ? 1 : 0, b.offset)
        }.map(\.element)
        for workers in [1, 3] {
            let found = try await found(acledHeader + far.joined(), workers: workers)
            #expect(found.layout.isMonadic)
            #expect(found.records.count == 200)
            #expect(found.repeatedCount == 200)
            #expect(found.rejectedCount == 0)
            #expect(found.records.reduce(0) { $0 + Int($1.killedBest) } == 400)
            let names = found.records.prefix(2).map { [found.actorNames[$0.actor1], found.actorNames[$0.actor2]] }
            #expect(names == [["Army 0", "Group 0"], ["Army 1", "Group 1"]])
            #expect(found.incidents[1].actors.map(\.name) == ["Army 1", "Group 1"])
        }
    }

    // MARK: UCDP

    private let ucdpHeader =
        "id,type_of_violence,side_a,side_b,source_headline,source_original,source_date,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"

    @Test func countsAndClaimsOfUCDP() async throws {
        let row =
            "300380.0,3.0,IS,Civilians,Raid on a village,army statement,2014-01-05,4.0,Gao region,Gao region,16.27,-0.04,DR Congo (Zaire),2.0,2014-01-01 00:00:00.000,2014-01-03 00:00:00.000,1.0,0.0,4.0,0.0,5.0,9.0,2.0\n"
        var options = TableOptions()
        options.countryCode = { $0 == "Zaire" ? "CD" : nil }
        let found = try await found(ucdpHeader + row, options)
        #expect(found.layout.dataset == .ucdp)
        let record = try #require(found.records.first)
        #expect(record.days == "2014-01-01…2014-01-03")
        #expect(record.killed == [2, 5, 9])
        #expect(record.kind == .armedAssault)
        #expect(record.precision == .admin1)
        #expect(record.countryCode == "CD")
        let incident = try #require(found.incidents.first)
        #expect(incident.date.precision == .range)
        #expect(incident.tolls[.killed] == CasualtyCount(low: 2, best: 5, high: 9))
        #expect(incident.claims.map(\.victims) == [nil, "IS", "civilians"])
        #expect(incident.claims.map(\.count.best) == [5, 1, 4])
        #expect(Set(incident.claims.map(\.claimant)) == ["army statement"])
        // A claim's span is its field in the file.
        let text = Array((ucdpHeader + row).utf8)
        #expect(
            incident.claims.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) } == ["5.0", "1.0", "4.0"])
        #expect(incident.sources.map(\.title) == ["Raid on a village"])
        #expect(incident.sources.map(\.published) == ["2014-01-05"])
        #expect(incident.sources[0].quote + "\n" == row)
        #expect(incident.datasets[0].id == "300380")
        #expect(incident.datasets[0].wherePrecision == "4")
    }

    @Test func aSpanOfAWholeMonthIsThatMonth() async throws {
        let found = try await found(
            ucdpHeader + "1,1,A,B,,,,6,Mali,,17,-4,Mali,4,2014-02-01,2014-02-28,0,0,0,3,,,\n"
                + "2,1,A,B,,,,1,Gao,,16,-1,Mali,1,2014-02-03,2014-02-01,0,0,0,3,3,3,3\n")
        #expect(found.incidents.map(\.date.precision) == [.month])
        // Without a best estimate the dead of the parties are added up.
        #expect(found.records.map(\.killedBest) == [3])
        #expect(found.rejections.map(\.reason) == ["the last day is before the first"])
        #expect(found.rejections.map(\.column) == ["date_end"])
    }

    // MARK: GTD

    @Test func zerosOfGTDAreUnknown() async throws {
        let header =
            "eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,specificity,vicinity,summary,suicide,attacktype1_txt,gname,target1,nkill,nwound\n"
        let found = try await found(
            header
                + "201301010001,2013,1,1,Mali,Gao,Gao,16.27,-0.04,1,0,\"A bomb.\",1,Bombing/Explosion,Unknown,Patrol,3,5\n"
                + "201301000002,2013,1,0,Mali,Gao,Gao,16.27,-0.04,1,1,,0,Armed Assault,MUJAO,Market,,-9\n"
                + "201300000003,2013,0,0,Mali,Gao,,,,5,0,,0,Hijacking,MUJAO,Bus,2.5,\n"
                + "201302300004,2013,2,30,Mali,Gao,Gao,16.27,-0.04,1,0,,0,Armed Assault,A,B,1,1\n")
        #expect(found.layout.dataset == .gtd)
        #expect(found.records.map(\.days) == ["2013-01-01", "2013-01-01…2013-01-31", "2013-01-01…2013-12-31"])
        #expect(found.records.map(\.kind) == [.suicideBombing, .armedAssault, .other])
        #expect(found.records.map(\.precision) == [.settlement, .near, .unknown])
        #expect(found.records.map(\.killedBest) == [3, -1, 3])
        #expect(found.records.map { $0.actor1 != 0 } == [false, true, true])
        #expect(found.incidents[0].tolls[.wounded] == .exactly(5))
        #expect(found.incidents[0].actors == [Party(name: "Patrol", role: .target)])
        #expect(found.incidents[1].tolls.isEmpty)
        #expect(found.rejections.map(\.reason) == ["there is no such day"])
    }

    // MARK: Our own layer

    @Test func ourOwnLayerIsReadBack() async throws {
        let feature = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[-3.5,16.25]},"properties":{"id":"2021-03-riverton",\
            "title":"Raid near Riverton","kind":"raid","date_start":"2021-03","date_end":"2021-03","date_precision":"month",\
            "date_text":"in March","place":"Riverton","place_text":"Riverton","location_precision":"near","radius_km":15,\
            "region":"Gao","stated_admin1":"Gao Region","country":"ML","country_name":"Mali","gazetteer_id":"x:1",\
            "location_confidence":0.75,\
            "killed_low":4,"killed_best":5,"killed_high":null,"actors":[{"name":"Army","role":"target"}],\
            "claims":[{"effect":"killed","victims":"soldiers","low":4,"best":5,"high":null,"text":"five soldiers",\
            "according_to":"the army","source":0,"start":10,"end":23}],"sources":[{"document":"a.txt","title":"T",\
            "published":"2021-04-01","quote":"Q","start":1,"end":30,"secondary":true}],"joint_with":["b"]}}
            """
        let undated = """
            {"type":"Feature","geometry":null,"properties":{"id":"undated","kind":"other","date_start":null,"date_end":null,\
            "date_precision":"unknown","location_precision":"unknown","killed_best":null,"joint_with":[]}}
            """
        let found = try await found(
            #"{"type":"FeatureCollection","bbox":[-3.5,16.25,-3.5,16.25],"features":["# + "\n" + feature + ",\n"
                + undated
                + "\n]}\n")
        #expect(found.layout.dataset == .incidents)
        #expect(found.rejections.isEmpty)
        #expect(found.records.map(\.days) == ["2021-03-01…2021-03-31", nil])
        #expect(found.records[0].precision == .near)
        #expect(found.actorNames[found.records[0].actor1] == "Army")
        let incident = found.incidents[0]
        #expect(incident.date == DateRange(.month(year: 2021, month: 3), text: "in March"))
        #expect(incident.location.radius == 15 && incident.location.confidence == 0.75)
        #expect(incident.tolls == [.killed: CasualtyCount(low: 4, best: 5, high: nil)])
        #expect(incident.claims[0].claimant == "the army" && incident.claims[0].end == 23)
        #expect(incident.sources[0].document == "a.txt" && incident.sources[0].isSecondary)
        #expect(incident.jointWith == ["b"])
        #expect(incident.location.stated == StatedRegions(admin1: "Gao Region"))
        #expect(found.records.map(\.unit) == [0, 0])
        #expect(found.incidents[1].date == .unknown)
    }

    // MARK: Others

    @Test func aSpreadsheetInFrenchIsRead() async throws {
        let text =
            "N°;Date;Lieu;Pays;Latitude;Longitude;Morts\r\n1;25/03/2021;Ségou;Mali;13,44;-6,26;2\r\n2;04/03/2021;Gao;Mali;16,27;-0,04;\r\n"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let found = try await TableOnDisk(latin).read()
        #expect(found.layout.encoding == .latin1)
        #expect(found.layout.dateOrder == .dayMonth)
        #expect(found.records.map(\.days) == ["2021-03-25", "2021-03-04"])
        #expect(found.records.map(\.latitude) == [13.44, 16.27])
        #expect(found.records.map(\.killedBest) == [2, -1])
        #expect(found.incidents[0].location.text == "Ségou")
    }

    @Test func rowsWithoutCoordinatesKeepTheWordsToLocateThem() async throws {
        var options = TableOptions()
        options.countryCode = { $0 == "Mali" ? "ML" : nil }
        let found = try await found("date,place,admin1,country\n2021-03-04,Riverton,Gao,Mali\n", options)
        let location = try #require(found.incidents.first?.location)
        #expect(location.coordinate == nil && location.place == nil)
        #expect(location.text == "Riverton" && location.region == "Gao" && location.country == "ML")
        #expect(!found.records[0].hasCoordinates)
    }

    @Test func theUnitsThatATableStatesAreKept() async throws {
        var options = TableOptions()
        options.countryCode = { $0 == "Mali" ? "ML" : nil }
        options.unitNumber = { $0 == "ML" && $1 == "Gao" ? 7 : nil }
        let found = try await found(
            "event_id_cnty,event_date,event_type,sub_event_type,country,admin1,admin2,admin3,location,latitude,longitude\n"
                + "MLI1,2020-12-31,Battles,Armed clash,Mali,Gao,Ansongo,Bara,Fafa,15.3,0.7\n"
                + "MLI2,2020-12-31,Battles,Armed clash,Mali,Plughland,,,Fafa,15.3,0.7\n"
                + "MLI3,2020-12-31,Battles,Armed clash,Mali,,,,Fafa,15.3,0.7\n", options)
        #expect(found.records.map(\.unit) == [7, 0, 0])
        #expect(
            found.incidents.map(\.location.stated) == [
                StatedRegions(admin1: "Gao", admin2: "Ansongo", admin3: "Bara"), StatedRegions(admin1: "Plughland"),
                nil,
            ])
    }

    @Test func theSameRowsAsLinesOfJSONAndPacked() async throws {
        let csv = "date,latitude,longitude,killed\n2021-03-04,16.5,-3.25,2\n2021-03-05,16.75,-3,\n"
        let lines = """
            {"date":"2021-03-04","latitude":16.5,"longitude":-3.25,"killed":2}
            {"killed":null,"date":"2021-03-05","latitude":"16.75","longitude":-3}

            """
        func values(_ bytes: [UInt8]) async throws -> [[Double]] {
            try await TableOnDisk(bytes).read().records.map {
                [Double($0.firstDay), $0.latitude, $0.longitude, Double($0.killedBest)]
            }
        }
        let expected = try await values(Array(csv.utf8))
        #expect(expected.count == 2)
        #expect(try await values(Array(lines.utf8)) == expected)
        #expect(try await values(Packing.gzip(Array(csv.utf8))) == expected)
        #expect(try await values(Packing.gzip(Array(lines.utf8))) == expected)
        let list = "[" + lines.split(separator: "\n").joined(separator: ",") + "]"
        #expect(try await values(Array(list.utf8)) == expected)
    }
}
