import Text

/// Titles under which tables of other makers hold what is looked for, the most specific first.
enum ColumnNames {
    static let guesses: [EventColumn: [String]] = [
        .id: ["event_id", "incident_id", "id", "eventid", "uid", "ref"],
        .date: [
            "date", "event_date", "incident_date", "date_start", "start_date", "attack_date", "date_of_event",
            "date_of_incident", "day_date", "datum", "fecha", "when", "timestamp", "datetime",
        ],
        .dateEnd: ["date_end", "end_date"],
        .year: ["year", "iyear", "annee"],
        .month: ["month", "imonth", "mois"],
        .day: ["day", "iday", "jour"],
        .latitude: ["latitude", "lat", "y_coord", "ycoord", "point_y", "lat_dd", "gps_lat", "northing", "y"],
        .longitude: [
            "longitude", "lon", "long", "lng", "x_coord", "xcoord", "point_x", "lon_dd", "gps_lon", "easting", "x",
        ],
        .point: [
            "coordinates", "coordonnees", "coords", "coord", "latlon", "lat_lon", "latlong", "lat_long", "latlng",
            "lat_lng", "latitude_longitude", "lonlat", "lon_lat", "longitude_latitude", "gps", "gps_coordinates",
            "geo_point", "geopoint", "point", "wkt", "geom_wkt", "wkt_geom", "geom", "the_geom", "geometry", "georef",
        ],
        .place: [
            "place", "location", "town", "village", "city", "locality", "localite", "lieu", "site", "place_name",
            "settlement", "toponym",
        ],
        .admin1: ["admin1", "adm1", "adm_1", "region", "province", "state", "governorate", "admin_1", "provstate"],
        .admin2: ["admin2", "adm2", "adm_2", "district", "cercle", "county", "admin_2"],
        .country: [
            "country_txt", "country_name", "country", "pays", "nation", "country_code", "iso2", "iso3", "iso", "iso_n3",
            "iso_numeric", "m49",
        ],
        .killed: [
            "fatalities", "killed", "deaths", "dead", "nkill", "best", "killed_best", "fatalities_best", "n_killed",
            "number_killed", "total_killed", "total_deaths", "morts", "tues",
        ],
        .killedLow: ["killed_low", "fatalities_low", "deaths_low", "low"],
        .killedHigh: ["killed_high", "fatalities_high", "deaths_high", "high"],
        .wounded: ["wounded", "injured", "nwound", "injuries", "blesses", "n_wounded"],
        .kind: ["event_type", "kind", "type", "incident_type", "attack_type", "category", "type_of_event"],
        .subkind: ["sub_event_type", "subtype", "sub_type"],
        .actor1: ["actor1", "perpetrator", "attacker", "gname", "side_a", "group", "actor", "actor_1"],
        .actor2: ["actor2", "target", "victim", "side_b", "actor_2"],
        .notes: ["notes", "description", "summary", "details", "comment", "comments", "text", "narrative"],
        .source: ["source", "sources", "reported_by"],
    ]

    /// Titles that leave no doubt of what the column holds: that they were taken so need not be said.
    static let plain: Set<String> = [
        "id", "event_id", "date", "date_start", "date_end", "year", "month", "day", "latitude", "longitude", "lat",
        "lon",
        "place", "city", "town", "village", "admin1", "admin2", "country", "killed", "fatalities", "deaths", "wounded",
        "injured", "event_type", "sub_event_type", "actor1", "actor2", "notes", "source",
    ]

    /// A title without letter case, accents and punctuation: `Event Date` and `EVENT-DATE` are `event_date`.
    static func folded(_ title: String) -> String {
        var result = ""
        for scalar in title.unicodeScalars {
            if let plain = LatinLetters.plain(scalar) {
                result += plain.description
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                result += String(scalar).lowercased()
            } else if !result.isEmpty, result.last != "_" {
                result.append("_")
            }
        }
        while result.last == "_" { result.removeLast() }
        return result
    }

    /// A folded title without what stands in brackets, which names a unit or a datum: `Latitude (WGS84, dd)`.
    static func withoutBrackets(_ title: String) -> String {
        var (result, depth) = ("", 0)
        for character in title {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { result.append(character) }
            if depth > 0, character == ")" || character == "]" { depth -= 1 }
        }
        return folded(result)
    }
}
