import Testing

@testable import Gazetteer

/// The same two regions of Mali as each maker of boundary files writes them, with the properties of its real files.
enum BoundaryStyles {
    struct Style: Sendable, CustomTestStringConvertible {
        let name: String
        /// Of Gao, then of Ménaka.
        let properties: [String]
        var pcodes: [String?] = [nil, nil]
        var vintage = ""

        var testDescription: String { name }

        var text: String {
            "{\"type\":\"FeatureCollection\",\"name\":\"layer\",\"features\":[\n"
                + zip(properties, BoundaryStyles.rings).map { properties, ring in
                    "{\"type\":\"Feature\",\"properties\":{\(properties)},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
                }.joined(separator: ",\n") + "\n]}\n"
        }
    }

    static let rings = [
        "[[-1,15],[1,15],[1,17],[-1,17],[-1,15]]", "[[1,15],[4,15],[4,17],[1,17],[1,15]]",
    ]

    static let all = [
        Style(
            name: "own",
            properties: [
                #""id":"x:gao","name":"Gao","country":"ML","level":1,"kind":"region","iso_3166_2":"ML-7""#,
                #""id":"x:menaka","name":"Ménaka","country":"ML","level":1,"iso_3166_2":"ML-9""#,
            ]),
        Style(
            name: "geoBoundaries",
            properties: [
                #""shapeName":"Gao","shapeISO":"ML-7","shapeID":"12653447B1","shapeGroup":"MLI","shapeType":"ADM1""#,
                #""shapeName":"Ménaka","shapeISO":"ML-9","shapeID":"12653447B2","shapeGroup":"MLI","shapeType":"ADM1""#,
            ]),
        Style(
            name: "OCHA COD-AB",
            properties: [
                #""OBJECTID":1,"ADM1_FR":"Gao","ADM1_PCODE":"ML07","ADM1_REF":null,"ADM0_FR":"Mali","ADM0_PCODE":"ML","#
                    + #""date":"2015-03-07","validOn":"2021-05-27","validTo":null"#,
                #""OBJECTID":2,"ADM1_FR":"Ménaka","ADM1_PCODE":"ML09","ADM1_REF":"Menaka","ADM0_FR":"Mali","#
                    + #""ADM0_PCODE":"ML","date":"2015-03-07","validOn":"2021-05-27","validTo":null"#,
            ], pcodes: ["ML07", "ML09"], vintage: "2021-05-27"),
        Style(
            name: "OCHA COD-AB of today",
            properties: [
                #""adm1_name":"Gao","adm1_name1":null,"adm1_pcode":"ML07","adm0_name":"Mali","adm0_pcode":"ML","iso3":"MLI""#,
                #""adm1_name":"Ménaka","adm1_pcode":"ML09","adm0_name":"Mali","adm0_pcode":"ML","iso2":"ML","iso3":"MLI""#,
            ], pcodes: ["ML07", "ML09"]),
        Style(
            name: "HDX of old",
            properties: [
                #""admin1Name":"Gao","admin1Pcod":"x","admin1Pcode":"ML07","admin0Name":"Mali","admin0Pcode":"ML""#,
                #""admin1Name":"Ménaka","admin1Pcode":"ML09","admin0Name":"Mali","admin0Pcode":"ML""#,
            ], pcodes: ["ML07", "ML09"]),
        Style(
            name: "GADM",
            properties: [
                #""GID_1":"MLI.2_1","GID_0":"MLI","COUNTRY":"Mali","NAME_1":"Gao","VARNAME_1":"NA","NL_NAME_1":"NA","#
                    + #""TYPE_1":"Région","ENGTYPE_1":"Region","CC_1":"7","HASC_1":"ML.GA","ISO_1":"ML-7""#,
                #""GID_1":"MLI.9_1","GID_0":"MLI","COUNTRY":"Mali","NAME_1":"Ménaka","ENGTYPE_1":"Region","ISO_1":"NA""#,
            ]),
        Style(
            name: "Natural Earth",
            properties: [
                #""featurecla":"Admin-1 states provinces","adm1_code":"MLI-1000","iso_3166_2":"ML-7","iso_a2":"ML","#
                    + #""adm0_sr":1,"name":"Gao","name_alt":"Gao Region|Kawkaw","type_en":"Region","admin":"Mali","#
                    + #""adm0_a3":"MLI","sov_a3":"MLI","name_fr":"région de Gao","name_es":"Región de Gao""#,
                #""featurecla":"Admin-1 states provinces","adm1_code":"MLI-1001","iso_3166_2":"ML-X01~","iso_a2":"-1","#
                    + #""name":"Ménaka","type_en":"Region","admin":"Mali","adm0_a3":"MLI""#,
            ]),
        Style(
            name: "another, with the country by name only",
            properties: [
                #""name":"Gao","country_name":"Republic of Mali""#, #""Name":"Ménaka","CNTRY":1,"Country":"mali""#,
            ]),
        Style(name: "another, without a country", properties: [#""NAME":"Gao""#, #""NAME":"Ménaka""#]),
    ]
}
