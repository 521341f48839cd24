import Incidents
import Testing

@testable import Resolution

@Suite struct IncidentIDsTests {
    private func incident(_ date: DateRange, _ place: String?, text: String? = nil) -> Incident {
        Incident(
            id: "", title: "", kind: .clash, date: date, location: Location(place: place, text: text), actors: [],
            claims: [], sources: [], tolls: [:])
    }

    @Test func anIdIsDateAndPlace() throws {
        let ids = IncidentIDs.ids([
            incident(try interval(2021, 3, 3), "Djenné"), incident(DateRange(.month(year: 2021, month: 4)), "Gao"),
            incident(DateRange(.year(2019)), nil, text: "the Hombori road"), incident(.unknown, nil),
        ])
        #expect(ids == ["2021-03-03-djenne", "2021-04-gao", "2019-the-hombori-road", "undated-unlocated"])
    }

    @Test func equalOnesAreNumbered() throws {
        let same = incident(try interval(2021, 3, 3), "Gao")
        #expect(
            IncidentIDs.ids([same, same, incident(.unknown, "Gao"), same])
                == ["2021-03-03-gao", "2021-03-03-gao-2", "undated-gao", "2021-03-03-gao-3"])
    }

    @Test(arguments: [
        ("Djenné", "djenne"), ("Bani Bangou", "bani-bangou"), ("Ti-n-Aïcha", "ti-n-aicha"),
        ("Djibo – Bourzanga", "djibo-bourzanga"),
        ("N'Djamena", "n-djamena"), ("  Gao  ", "gao"), ("São Tomé", "sao-tome"), ("???", ""), ("", ""),
        ("Łódź", "lodz"), ("Ogossagou 2", "ogossagou-2"),
    ])
    func slugsArePlain(_ name: String, _ slug: String) { #expect(IncidentIDs.slug(name) == slug) }

    /// Ids that earlier runs have written must not change when the table of letters grows.
    @Test func otherLettersAreKept() {
        #expect(IncidentIDs.slug("Şanlıurfa") == "şanlıurfa")
        #expect(IncidentIDs.slug("Ḑaḩyān") == "ḑaḩyan")
        #expect(IncidentIDs.slug("Se\u{301}gou") == "segou")
    }

    /// A name of signs alone leaves no empty end.
    @Test func anIdNeverEndsInAHyphen() throws {
        #expect(IncidentIDs.ids([incident(try interval(2021, 3, 3), "???")]) == ["2021-03-03-unlocated"])
    }
}
