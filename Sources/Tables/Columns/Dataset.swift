/// A dataset whose columns and codes are known.
public enum Dataset: String, Hashable, Sendable, CaseIterable {
    /// Armed Conflict Location & Event Data. Codes: ACLED Codebook (2023).
    case acled = "ACLED"
    /// Uppsala Conflict Data Program, Georeferenced Event Dataset, its candidate files too. Codes: UCDP GED Codebook,
    /// version 23.1.
    case ucdp = "UCDP GED"
    /// Global Terrorism Database. Codes: GTD Codebook (2021).
    case gtd = "GTD"
    /// The layer of incidents that this program writes.
    case incidents = "incident layer"
}

/// The columns of a dataset by what they hold, and those by which it is known.
struct DatasetPreset: Sendable {
    let dataset: Dataset
    /// Titles as `LayoutFinder.folded` makes them, the best first.
    let columns: [EventColumn: [String]]
    /// Titles that other tables do not have.
    let marks: Set<String>
    /// How many of the marks a table must have.
    let leastMarks: Int

    static let all = [acled, ucdp, gtd, incidents]

    /// - Parameter titles: folded.
    func fits(_ titles: Set<String>) -> Bool {
        marks.intersection(titles).count >= leastMarks
            && [.date, .year].contains { column in (columns[column] ?? []).contains(where: titles.contains) }
    }

    static let acled = DatasetPreset(
        dataset: .acled,
        columns: [
            .id: ["event_id_cnty", "event_id_no_cnty", "data_id"], .date: ["event_date"], .year: ["year"],
            .timePrecision: ["time_precision"], .latitude: ["latitude"], .longitude: ["longitude"],
            .geoPrecision: ["geo_precision"], .place: ["location"], .admin1: ["admin1"], .admin2: ["admin2"],
            .admin3: ["admin3"],
            .country: ["country", "iso3", "iso"], .killed: ["fatalities"], .kind: ["event_type"],
            .subkind: ["sub_event_type"], .actor1: ["actor1", "actor"], .actor2: ["actor2"], .notes: ["notes"],
            .source: ["source"],
        ],
        marks: [
            "event_id_cnty", "event_id_no_cnty", "sub_event_type", "geo_precision", "time_precision", "assoc_actor_1",
            "assoc_actor_2", "ally_actor_1", "ally_actor_2", "inter1", "inter2", "interaction", "disorder_type",
            "source_scale", "data_id", "event_type", "actor1", "actor2",
        ],
        leastMarks: 3)

    static let ucdp = DatasetPreset(
        dataset: .ucdp,
        columns: [
            .id: ["id"], .date: ["date_start"], .dateEnd: ["date_end"], .year: ["year"], .timePrecision: ["date_prec"],
            .latitude: ["latitude"], .longitude: ["longitude"], .geoPrecision: ["where_prec"],
            .place: ["where_coordinates", "where_description"], .admin1: ["adm_1"], .admin2: ["adm_2"],
            .country: ["country"], .killed: ["best", "best_est"], .killedLow: ["low", "low_est"],
            .killedHigh: ["high", "high_est"], .killedA: ["deaths_a"], .killedB: ["deaths_b"],
            .killedCivilians: ["deaths_civilians"], .killedUnknown: ["deaths_unknown"], .kind: ["type_of_violence"],
            .actor1: ["side_a"], .actor2: ["side_b"], .source: ["source_original"],
            .headline: ["source_headline", "source_article"], .published: ["source_date"],
        ],
        marks: [
            "where_prec", "date_prec", "type_of_violence", "where_coordinates", "where_description", "deaths_a",
            "deaths_b", "deaths_civilians", "deaths_unknown", "side_a", "side_b", "priogrid_gid", "event_clarity",
            "dyad_name", "dyad_new_id", "conflict_new_id", "conflict_name", "active_year", "code_status", "relid",
        ],
        leastMarks: 3)

    static let gtd = DatasetPreset(
        dataset: .gtd,
        columns: [
            .id: ["eventid"], .year: ["iyear", "year"], .month: ["imonth", "month"], .day: ["iday", "day"],
            .latitude: ["latitude"],
            .longitude: ["longitude"], .geoPrecision: ["specificity"], .vicinity: ["vicinity"], .place: ["city"],
            .admin1: ["provstate"], .country: ["country_txt"], .killed: ["nkill"], .wounded: ["nwound"],
            .kind: ["attacktype1_txt", "attacktype1"], .suicide: ["suicide"], .actor1: ["gname"],
            .actor2: ["target1", "targtype1_txt"], .notes: ["summary"], .source: ["scite1"],
        ],
        marks: [
            "eventid", "iyear", "imonth", "iday", "attacktype1", "attacktype1_txt", "gname", "targtype1",
            "targtype1_txt", "nkill", "nwound", "provstate", "country_txt", "weaptype1_txt", "specificity",
        ],
        leastMarks: 3)

    static let incidents = DatasetPreset(
        dataset: .incidents,
        columns: [
            .id: ["id"], .date: ["date_start"], .dateEnd: ["date_end"], .timePrecision: ["date_precision"],
            .latitude: ["latitude"], .longitude: ["longitude"], .geoPrecision: ["location_precision"],
            .place: ["place", "place_text"], .admin1: ["region"], .country: ["country", "country_name"],
            .killed: ["killed_best"], .killedLow: ["killed_low"], .killedHigh: ["killed_high"],
            .wounded: ["wounded_best"], .kind: ["kind"], .actor1: ["actors"], .notes: ["quote"],
        ],
        marks: [
            "date_precision", "location_precision", "killed_best", "joint_with", "location_confidence", "gazetteer_id",
            "ucdp_where_prec", "acled_geo_precision",
        ],
        leastMarks: 3)
}
