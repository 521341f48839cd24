/// Small tables of every format and dataset; all events in them are made up.
enum TableSeeds {
    static func all() throws -> [[UInt8]] {
        let texts = delimited + [lines, array, features]
        let plain = texts.map { Array($0.utf8) }
        let own = try Repository.bytes("Output/incidents.geojson")
        let files = plain + [Array(own.prefix(6000)), Array([0xEF, 0xBB, 0xBF] + plain[0]), Packing.gzip(plain[0])]
        let asked = "d;x;y;n;place\n03/04/2021;500000;1500000;3;Tessit\n2021-04-05;500100;1500200;;Inata\n"
        return files.map { [UInt8(ascii: "@")] + $0 } + [[UInt8(ascii: "M")] + Array(asked.utf8)]
            + plain.map { [UInt8(ascii: "Q")] + $0 }
    }

    private static let delimited = [
        """
        event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities
        MLI1,04 December 2021,2021,1,Battles,Armed clash,Group A,"Group B, of the north",Mali,Mopti,Songho,14.45,-3.7,1,Paper,"A ""clash""
        over two lines",31
        MLI2,05/12/2021,2021,2,Explosions/Remote violence,Suicide bomb,Group A,,Mali,,Inata,,,3,Paper,,"1,200"
        MLI2,05/12/2021,2021,2,Explosions/Remote violence,Suicide bomb,Group C,,Mali,,Inata,14.36,-1.35,3,Paper,,dozens

        """,
        """
        id,relid,year,code_status,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,priogrid_gid,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
        1,MLI-1,2020,Clear,1,x,y,Army,Rebels,"A ""b"", 2020-01-02",1,Mopti,Mopti region,14.5,-4.2,150,Mali,1,2020-01-01 00:00:00.000,2020-01-03 00:00:00.000,1,2,0,0,3,4,3
        2,MLI-2,2020,Clear,2,x,y,Army,Rebels,,7,sea,,95,-200,150,Mali,5,2020-13-01,2019-01-01,,,,,,,

        """,
        """
        eventid\tiyear\timonth\tiday\tcountry_txt\tprovstate\tcity\tlatitude\tlongitude\tspecificity\tvicinity\tsuicide\tattacktype1_txt\tgname\ttarg1\tnkill\tnwound
        201501010001\t2015\t1\t0\tNiger\tDiffa\tBosso\t13.7\t13.3\t1\t1\t0\tArmed Assault\tX\tY\t12\t3
        201501010002\t2015\t0\t0\tNiger\tDiffa\tBosso\t13,7\t13,3\t5\t-9\t1\tBombing/Explosion\tUnknown\t\t\t

        """,
        "sep=;\nDate;Lieu;Pays;Morts;Blessés\n3 janvier 2022;Ségou;Mali;environ 20;5-10\n04.12.2021;Niamey;NE;1 200;#N/A\n",
        "date,lat,lon,killed\n#date,#geo+lat,#geo+lon,#killed\n44197,\"16° 30' 10\"\" N\",3°W,~20\n1609459200,16.27,-0.04,−3\n",
    ]

    private static let lines = """
        {"date":"2021-05-06","lat":14.2,"lon":-1.5,"killed":4,"country":"BF","notes":"caf\\u00e9 \\ud83d\\ude00"}
        {"date":"2021-05-07","lat":"14.3","lon":"-1.6","killed":null,"country":"BF"}

        """

    private static let array = """
        {"status":200,"data":[{"event_date":"2021-05-06","location":"Inata","country":"Burkina Faso","fatalities":"12"},
        {"event_date":"06/05/2021","location":"Tinzaouaten","country":"Mali","fatalities":1e2}]}
        """

    private static let features = """
        {"type":"FeatureCollection","crs":{"type":"name"},"features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.5,14.4]},"properties":{"date":"2016-12-16","killed":12}},
        {"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[-1.5,14.4],[2,3]]},"properties":{"date":"2016-12","killed":null}},
        {"type":"Feature","geometry":null,"properties":{"date":"16 décembre 2016","place":"Djibo"}}]}
        """
}
