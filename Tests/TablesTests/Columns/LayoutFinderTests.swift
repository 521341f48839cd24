import Testing
import Text

@testable import Tables

@Suite struct LayoutFinderTests {
    private func layout(_ text: String, _ options: TableOptions = TableOptions()) throws -> TableLayout {
        try layout(Array(text.utf8), options)
    }

    private func layout(_ bytes: [UInt8], _ options: TableOptions = TableOptions()) throws -> TableLayout {
        try LayoutFinder(name: "events.csv", options: options, sample: bytes).layout()
    }

    private func reason(_ bytes: [UInt8], _ options: TableOptions = TableOptions()) -> String {
        do {
            _ = try layout(bytes, options)
            return "no error"
        } catch { return "\(error)" }
    }

    private let rows = "date;latitude;longitude\n2021-03-04;16.5;-3\n"

    @Test(arguments: [",", ";", "\t", "|"]) func theDelimiterIsToldByTheHeader(_ delimiter: String) throws {
        let text = rows.split(separator: ";").joined(separator: delimiter)
        #expect(try layout(text).format == .delimited(delimiter.utf8.first ?? 0))
        #expect(try layout(text).titles == ["date", "latitude", "longitude"])
    }

    @Test func marksAtTheBeginningArePassedOver() throws {
        let marked = try layout([0xEF, 0xBB, 0xBF] + Array(rows.utf8))
        #expect(marked.titles.first == "date")
        #expect(marked.start == 3 + 24)
        let told = try layout("sep=;\r\n" + rows)
        #expect(told.titles == ["date", "latitude", "longitude"])
        #expect(told.line == 3)
    }

    @Test func tagsBelowTheHeaderAreNoRow() throws {
        let tagged = try layout("date,latitude,longitude\n#date+occurred,#geo+lat,#geo+lon\n2021-03-04,16.5,-3\n")
        #expect(tagged.line == 3)
        #expect(try layout("date,latitude,longitude\n2021-03-04,16.5,-3\n").line == 2)
    }

    @Test func lettersBeyondASCIIAreRecognised() throws {
        let head = Array("date,latitude,longitude,place\n2021-03-04,16.5,-3,S".utf8)
        #expect(try layout(head + [0xC3, 0xA9]).encoding == .utf8)
        #expect(try layout(head + [0xE9, 0x67]).encoding == .latin1)
        #expect(try layout(head + [0xE9, 0x92, 0x67]).encoding == .windows1252)
    }

    @Test func whatIsNoTableIsSaid() {
        #expect(reason([]).contains("empty"))
        #expect(reason(Array("  \n".utf8)).contains("empty"))
        #expect(reason([0x50, 0x4B, 3, 4, 20]).contains("ZIP archive; unpack it"))
        #expect(reason([0x50, 0x4B, 3, 4] + Array("..xl/workbook.xml".utf8)).contains("Excel"))
        #expect(reason(Array("%PDF-1.7\n".utf8)).contains("PDF"))
        #expect(reason(Array("region,year,population\nGao,2020,5\n".utf8)).contains("`population`"))
        let dump =
            "2453348\tTimbuktu\tTimbuktu\t\t16.77\t-3.00\tP\tPPL\tML\t\t08\t\t\t\t35330\t\t269\tAfrica/Bamako\t2013-02-03\n"
        #expect(reason(Array(dump.utf8)).contains("gazetteer import"))
        #expect(reason([0x64, 0, 0x65]).contains("zero bytes"))
        #expect(reason(Array("date,latitude\r2021,1\r".utf8)).contains("carriage returns"))
        #expect(reason(Array("A report of a raid.\nOn Monday.\n".utf8)).contains("no comma"))
        #expect(
            reason(Array("region,country,year,incidents,killed_best,area_km2,density\n".utf8))
                .contains("counts by region"))
        #expect(reason(Array("[1, 2, 3]".utf8)).contains("no list of objects"))
    }

    @Test func aMissingColumnIsNamedWithThoseThereAre() {
        #expect(reason(Array("name,latitude,longitude\n".utf8)).contains("date=TITLE"))
        #expect(reason(Array("name,latitude,longitude\n".utf8)).contains("name, latitude, longitude"))
        #expect(reason(Array("date,name,longitude\n".utf8)).contains("latitude=TITLE"))
        #expect(reason(Array("date,place,killed\n".utf8)) == "no error")
    }

    @Test func columnsAreGuessedFromTheirNamesAndThatIsSaid() throws {
        let found = try layout("Event Date,LAT,Lng,Décès,Town,Number killed\n")
        #expect(found.dataset == nil)
        #expect(found.columns == [.date: 0, .latitude: 1, .longitude: 2, .place: 4, .killed: 5])
        #expect(
            found.note
                == "columns guessed from their names: date=Event Date,killed=Number killed,latitude=LAT,longitude=Lng,"
                + "place=Town; give `columns` if that is wrong")
    }

    @Test func whatTheUserSaysStandsAbove() throws {
        var options = TableOptions()
        options.columns = [.date: "reported", .killed: "Morts"]
        let found = try layout("date,reported,lat,lon,morts,deaths\n", options)
        #expect(found.columns[.date] == 1)
        #expect(found.columns[.killed] == 4)
        #expect(!found.guessed.contains(.date))
        options.columns = [.date: "when"]
        #expect(reason(Array("date,lat,lon\n".utf8), options).contains("there is no such column among date, lat, lon"))
    }

    // Headers as the makers write them.
    static let acled = """
        event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,\
        actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,\
        latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
        """
    static let ucdp = """
        id,relid,year,active_year,code_status,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,\
        side_a,side_b,source_article,source_original,where_prec,where_coordinates,adm_1,latitude,longitude,country,\
        date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
        """
    static let gtd = """
        eventid,iyear,imonth,iday,country,country_txt,region_txt,provstate,city,latitude,longitude,specificity,vicinity,\
        summary,suicide,attacktype1,attacktype1_txt,targtype1_txt,target1,gname,nkill,nwound
        """

    @Test(arguments: [(acled, Dataset.acled), (ucdp, .ucdp), (gtd, .gtd)])
    func aDatasetIsKnownByItsHeader(_ header: String, _ dataset: Dataset) throws {
        let whole = try layout(header + "\n")
        #expect(whole.dataset == dataset)
        #expect(whole.note == nil)
        // Shuffled, in capitals, and every fourth column missing.
        var titles = header.split(separator: ",").map(String.init)
        titles = titles.enumerated().sorted { ($0.offset * 7 % 31) < ($1.offset * 7 % 31) }.map(\.element)
        let shuffled = try layout(titles.joined(separator: ",").uppercased() + "\n")
        #expect(shuffled.dataset == dataset)
        for (column, index) in whole.columns {
            #expect(shuffled.columns[column].map { shuffled.titles[$0].lowercased() } == whole.titles[index])
        }
        let needed: Set<String> = ["event_date", "date_start", "iyear", "latitude", "longitude"]
        let fewer = titles.enumerated().filter { $0.offset % 4 != 1 || needed.contains($0.element) }.map(\.element)
        #expect(try layout(fewer.joined(separator: ",") + "\n").dataset == dataset)
    }

    @Test func aPresetTakesTheBestOfSeveralTitles() throws {
        let found = try layout(Self.gtd + "\n")
        #expect(found.columns[.country].map { found.titles[$0] } == "country_txt")
        #expect(found.columns[.kind].map { found.titles[$0] } == "attacktype1_txt")
    }

    @Test func unitsInBracketsAreNoPartOfATitle() throws {
        let found = try layout("Date ; Latitude (WGS84,dd) ; Longitude [dd] ; Place\n")
        #expect(found.columns == [.date: 0, .latitude: 1, .longitude: 2, .place: 3])
    }

    @Test func degreesAmongOtherWordsOfATitleAreFound() throws {
        let found = try layout("date,place,LATITUDE_N,GPS longitude\n")
        #expect(found.columns[.latitude] == 2 && found.columns[.longitude] == 3)
        #expect(found.note?.contains("latitude=LATITUDE_N") == true)
        // Both in one column are a point, and two candidates are none.
        #expect(try layout("date,lat/long\n2021,\"15.8, 0.5\"\n").columns[.point] == 1)
        #expect(try layout("date,place,lat min,lat max,longitude x\n").columns[.latitude] == nil)
    }

    @Test func ofTitlesThatStandTwiceTheFilledColumnIsUsedAndThatIsSaid() throws {
        let found = try layout(
            "date,place,latitude,longitude,latitude,longitude\n2021-03-01,A,,,15.8,0.5\n2021-03-02,B,,,14.2,-3.5\n")
        #expect(found.columns[.latitude] == 4 && found.columns[.longitude] == 5)
        #expect(
            found.note?.contains("the title latitude stands more than once; column 5, number 2 of 2, is used") == true)
    }

    @Test func aTableWithoutAKnownColumnOfTheKilledSaysWhichColumnsAreNotUsed() throws {
        let note = try layout("date,place,latitude,longitude,Tote,Quelle\n").note
        #expect(note?.contains("`columns`, as killed=TITLE, if it is one of Tote, Quelle") == true)
        // Nothing is unused, or the dataset is known.
        #expect(try layout("date,place,latitude,longitude\n").note == nil)
        #expect(try layout("date,place,killed,Quelle\n").note == nil)
    }

    @Test func plainTitlesNeedNoWord() throws {
        #expect(try layout("id,date,place,country,latitude,longitude,killed\n").note == nil)
        #expect(try layout("id,when,place,latitude,longitude\n").note?.hasPrefix("columns guessed") == true)
    }
}
